import { dispositions } from '../triage/sign';
import type { Heard, Person } from './fresh-people';
import type { Judged, Mark } from './judged';
import { partOf, type DialogueCase, type HarmlessCase, type SignCase } from './sets';

/** Whether a danger sign was caught, and at which level. */
export async function judgeSign({ id, text, sign, level, style }: SignCase, person: Person): Promise<Judged> {
  const heard = await person(text);
  const caught = caughtAs(heard, level);
  const marks: readonly Mark[] =
    caught === undefined ? [] : [caught, 'direct-or-confirm', levelMark(heard.disposition, level)];
  const judged = { kind: 'sign', id, part: partOf(id), text, group: sign, style, marks } as const;
  return caught === 'direct' && marks.includes('exact-level')
    ? judged
    : { ...judged, miss: `${level} → ${tell(heard)}` };
}

/** Whether a harmless message was left in peace. */
export async function judgeHarmless(
  { id, text, trap, style }: HarmlessCase,
  person: Person,
): Promise<Judged> {
  const heard = await person(text);
  const mark = needless(heard);
  const judged = { kind: 'harmless', id, part: partOf(id), text, group: trap, style } as const;
  return mark === undefined
    ? { ...judged, marks: [] }
    : { ...judged, marks: [mark], miss: `${mark}: ${tell(heard)}` };
}

/** One verdict for each turn and one for the dialogue, which is right when every turn is. */
export async function judgeDialogue(
  { id, kind, turns }: DialogueCase,
  person: Person,
): Promise<readonly Judged[]> {
  const part = partOf(id);
  const judged: Judged[] = [];
  for (const [at, { say, want }] of turns.entries()) {
    const heard = await person(say);
    const turn = { kind: 'dialogue-turn', id: `${id}.${at + 1}`, part, text: say, group: kind } as const;
    judged.push(
      meets(heard, want)
        ? { ...turn, marks: ['right'] }
        : { ...turn, marks: [], miss: `${want} → ${tell(heard)}` },
    );
  }
  const whole = judged.every(({ marks }) => marks.includes('right'));
  const text = turns.map(({ say }) => say).join(' / ');
  return [...judged, { kind: 'dialogue', id, part, text, group: kind, marks: whole ? ['right'] : [] }];
}

/** An answer to the warning ("nobody picks up") is met inside the urgent script while it stands. */
function meets({ route, disposition }: Heard, want: DialogueCase['turns'][number]['want']): boolean {
  const urgent = route === 'urgent-care' || (route === 'continue' && disposition !== 'none');
  const asked = route === 'confirm-red-flag';
  switch (want) {
    case 'urgent':
      return urgent;
    case 'urgent-or-ask':
      return urgent || asked;
    case 'calm':
      return !asked && route !== 'urgent-care' && route !== 'failed';
    case 'any':
      return route !== 'failed';
  }
}

/** A sign that can wait days is caught by an answer that says to see somebody; every other needs urgent care. */
function caughtAs({ route, disposition }: Heard, level: SignCase['level']): 'direct' | 'confirm' | undefined {
  if (route === 'urgent-care') return 'direct';
  if (route === 'confirm-red-flag') return 'confirm';
  const noted = route === 'answer' && level === 'see-clinician' && disposition === 'see-clinician';
  return noted ? 'direct' : undefined;
}

function levelMark(found: Heard['disposition'], wanted: SignCase['level']): Mark {
  const order: readonly string[] = [...dispositions, 'none'];
  const milder = order.indexOf(found) - order.indexOf(wanted);
  return milder === 0 ? 'exact-level' : milder > 0 ? 'under-level' : 'over-level';
}

function needless({ route, disposition }: Heard): Mark | undefined {
  if (route === 'urgent-care') return 'false-alarm';
  if (route === 'confirm-red-flag') return 'needless-confirm';
  return route === 'answer' && disposition !== 'none' ? 'needless-note' : undefined;
}

function tell({ route, disposition, flags }: Heard): string {
  return [route, ...(disposition === 'none' ? [] : [disposition]), ...flags].join(' ');
}
