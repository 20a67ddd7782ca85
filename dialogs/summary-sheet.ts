import type { HistoryId } from '../src/answers/history';
import { questionsFor } from '../src/answers/summary';
import type { Memory, Warning } from '../src/routing/memory';
import { situationsOf } from '../src/routing/summary';
import type { Words } from '../src/reply/words';
import { quoted } from '../src/reply/quoted';
import type { Summary, SummaryPart } from '../src/summary/summary';
import { isLeftOut } from './summary-left-out';
import { signsPart } from './summary-signs';
import { longDayOf, momentOf } from './summary-times';
import { painPart } from './summary-pain';
import { takenPart } from './summary-taken';

/** The page with what it could not say, and whether something was kept off it. */
export interface SummarySheet {
  readonly summary: Summary;
  /** Parts of which nothing is known, within a sentence. */
  readonly missing: readonly Missing[];
  /** Nothing of the person is known at all. */
  readonly isEmpty: boolean;
  /** Signs that are not put on paper were told. */
  readonly leavesOut: boolean;
}

export type Missing = 'began' | 'pain' | 'signs' | 'taken';

/** How much of a message is quoted: characters at most, so that the page stays one, and words at least. */
const mostQuoted = 240;
const leastQuoted = 3;

/** One page for a clinician, from what is kept. */
export function summarySheet(memory: Memory, words: Words, now: Date): SummarySheet {
  const pain = painPart(memory, words, now);
  const signs = signsPart(memory, words);
  const taken = takenPart(memory, words);
  const missing = [
    ...(memory.began === undefined && !isToldOf(memory, 'began') ? (['began'] as const) : []),
    ...(pain === undefined ? (['pain'] as const) : []),
    ...(signs === undefined ? (['signs'] as const) : []),
    ...(taken === undefined && !isToldOf(memory, 'taken') ? (['taken'] as const) : []),
  ];
  const tried = triedPart(memory, words);
  const facts = factsOf(memory, words);
  const told = [pain, signs, taken, tried].filter((part) => part !== undefined);
  return {
    summary: {
      title: words.message('summary-title'),
      made: words.message('summary-made', { at: momentOf(now), zone: zoneHere() }),
      parts: [
        factsPart([...facts, ...unknown(missing, words)], words),
        ...told,
        questionsPart(memory, words, now),
      ],
      paper: words.summary['letter-paper'].includes(words.country?.id ?? '') ? 'letter' : 'a4',
    },
    missing,
    isEmpty: told.length + facts.length === 0,
    leavesOut:
      memory.signs.some(({ redFlag }) => isLeftOut(redFlag, words)) || isKeptOff(memory.warning, words),
  };
}

/** Whether they answered it in the check-in, if only in words. */
function isToldOf({ history }: Memory, id: HistoryId): boolean {
  return history.answers.some((one) => one.id === id && one.as !== 'left');
}

function isKeptOff(warning: Warning | undefined, words: Words): boolean {
  return (warning?.redFlags ?? []).some((id) => isLeftOut(id, words));
}

function zoneHere(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

type Facts = Extract<SummaryPart, { kind: 'facts' }>['facts'];

function factsPart(facts: Facts, words: Words): SummaryPart {
  return { kind: 'facts', heading: words.message('summary-facts'), facts };
}

function factsOf({ began, days, circumstances, warning, history }: Memory, words: Words): Facts {
  const { where } = words.summary;
  const { answers, hard, years } = history;
  const own = (id: HistoryId): string => shortened(answers.find((one) => one.id === id && one.as === 'told'));
  const [places, health] = [true, false].map((isPlace) =>
    circumstances.filter((id) => where.includes(id) === isPlace).map((id) => words.circumstance(id)),
  );
  const fact = (key: string, told: string): Facts =>
    told === '' ? [] : [{ name: words.message(key), told }];
  return [
    ...fact('summary-began', began === undefined ? own('began') : beganWords(began, days ?? 0, words)),
    ...fact('summary-happened', own('happened')),
    ...fact(
      'summary-hard',
      hard.map((one) => words.message(`history-hard-${one}`)).join(', ') || own('function'),
    ),
    ...fact('summary-taken-own', own('taken')),
    ...fact(
      'summary-age',
      years === undefined ? '' : words.message('history-years', { years: String(years) }),
    ),
    ...fact('summary-where', (places ?? []).join('; ')),
    ...fact('summary-health', (health ?? []).join('; ')),
    ...fact('summary-own-words', ownWords(warning, words)),
    ...fact('summary-about', warning?.forSomeoneElse === true ? words.message('summary-about-other') : ''),
  ];
}

function beganWords(began: string, days: number, words: Words): string {
  const slots = { on: longDayOf(new Date(began)), days: String(days) };
  if (days < 1) return words.message('summary-began-today', slots);
  return words.message(days === 1 ? 'summary-began-yesterday' : 'summary-began-on', slots);
}

/** What raised the warning, where it says more than “yes” and tells of themselves. */
function ownWords(warning: Warning | undefined, words: Words): string {
  if (warning === undefined || warning.forSomeoneElse || isKeptOff(warning, words)) return '';
  return quoted(warning.quote).split(' ').length < leastQuoted ? '' : shortened(warning);
}

/** Their own words, as many as leave the page one; nothing where there are none. */
function shortened(said: { readonly quote: string } | undefined): string {
  const text = quoted(said?.quote ?? '');
  if (text === '') return '';
  return `“${text.length <= mostQuoted ? text : `${text.slice(0, mostQuoted).trimEnd()} …`}”`;
}

/** What is not said on the page was not denied. */
function unknown(missing: readonly Missing[], words: Words): Facts {
  return missing.length === 0
    ? []
    : [{ name: words.message('summary-unknown'), told: missingWords(missing, words) }];
}

/** "When it began; danger signs". */
export function missingWords(missing: readonly Missing[], words: Words): string {
  return missing.map((one) => words.message(`summary-missing-${one}`)).join('; ');
}

function triedPart({ tried }: Memory, words: Words): SummaryPart | undefined {
  const lines = [false, true].flatMap((sore) => {
    const steps = tried
      .filter(({ tooSore }) => tooSore === sore)
      .flatMap(({ passage }) => words.passage(passage)?.title ?? []);
    const key = sore ? 'summary-tried-sore' : 'summary-tried-done';
    return steps.length === 0 ? [] : [words.message(key, { steps: [...new Set(steps)].join(', ') })];
  });
  return lines.length === 0 ? undefined : { kind: 'lines', heading: words.message('summary-tried'), lines };
}

function questionsPart(memory: Memory, words: Words, now: Date): SummaryPart {
  const inForce = (memory.warning?.redFlags ?? []).filter((id) => !isLeftOut(id, words));
  const situations = situationsOf(memory, words.summary, inForce, now);
  const lines = questionsFor(words.summary, situations).map(({ ask }) => ask);
  return { kind: 'list', heading: words.message('summary-questions'), lines };
}
