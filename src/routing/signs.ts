import type { Memory } from './memory';
import type { Route } from './route';

/** What became of a danger sign. `told` without being asked; `unsure` is anything but a clear no. */
export const signAnswers = ['told', 'yes', 'no', 'unsure', 'taken-back'] as const;

/** A danger sign that was told or asked about, what was said of it last, and when, as an ISO time. */
export interface SignAnswer {
  readonly redFlag: string;
  readonly answer: (typeof signAnswers)[number];
  readonly at: string;
}

/**
 * The danger signs after a message, each once. Those of a check-in are not among them, because the check-in keeps its
 * answers; a sign that such an answer told in words is.
 */
export function signsAfter(route: Route, before: Memory, now: Date): readonly SignAnswer[] {
  const at = now.toISOString();
  const fresh = answersIn(route, before).map((one): SignAnswer => ({ ...one, at }));
  const named = fresh.map(({ redFlag }) => redFlag);
  return [...before.signs.filter(({ redFlag }) => !named.includes(redFlag)), ...fresh];
}

type Answered = Omit<SignAnswer, 'at'>;

function answersIn(route: Route, { open, warning }: Memory): readonly Answered[] {
  const asked = open?.kind === 'confirm' || open?.kind === 'supposed' ? open.redFlag : undefined;
  switch (route.kind) {
    case 'urgent-care': {
      const onlyAsked = route.checkIn !== undefined && route.words.length === 0;
      if (route.opening === 'held' || onlyAsked) return [];
      const known = warning?.redFlags ?? [];
      const answer = route.opening === 'new' ? 'yes' : 'unsure';
      return route.redFlags
        .filter((redFlag) => !known.includes(redFlag))
        .map((redFlag) => ({ redFlag, answer: redFlag === asked ? answer : 'told' }));
    }
    case 'continue': {
      if (route.as.kind === 'retracted')
        return (warning?.redFlags ?? []).map((redFlag) => ({ redFlag, answer: 'taken-back' }));
      const isDenied = route.as.kind === 'ruled-out' && asked !== undefined;
      return isDenied ? [{ redFlag: asked, answer: 'no' }] : [];
    }
    case 'answer':
      return route.note === undefined ? [] : [{ redFlag: route.note.redFlag, answer: 'told' }];
    case 'check-in':
    case 'clarify':
    case 'command':
    case 'confirm-red-flag':
    case 'diary':
    case 'fallback':
    case 'handoff':
    case 'medicine-check':
    case 'plan':
    case 'reminder':
    case 'session':
    case 'small-talk':
    case 'summary':
      return [];
  }
}
