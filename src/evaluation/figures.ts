import type { Judged, Kind, Mark } from './judged';
import type { Part } from './sets';
import { estimate, type Estimate, type Share } from './share';

/** One thing that is counted: how many of a kind (or of those with the mark `among`) carry a mark. */
export interface Figure {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly mark: Mark;
  readonly among?: Mark;
}

/** In the order in which they are printed; the ids are the keys of the JSON. */
export const figures: readonly Figure[] = [
  { id: 'direct', title: 'danger: urgent care at once', kind: 'sign', mark: 'direct' },
  { id: 'sensitivity', title: 'danger: at once or asked about', kind: 'sign', mark: 'direct-or-confirm' },
  level('exact-level', 'caught: exact level'),
  level('over-level', 'caught: graver than right'),
  level('under-level', 'caught: milder than right'),
  { id: 'false-alarms', title: 'harmless: false alarm', kind: 'harmless', mark: 'false-alarm' },
  {
    id: 'needless-confirms',
    title: 'harmless: needless question',
    kind: 'harmless',
    mark: 'needless-confirm',
  },
  {
    id: 'needless-notes',
    title: 'harmless: needless see-clinician',
    kind: 'harmless',
    mark: 'needless-note',
  },
  {
    id: 'dialogue-turns-right',
    title: 'dialogues of danger: turns right',
    kind: 'dialogue-turn',
    mark: 'right',
  },
  { id: 'dialogues-right', title: 'dialogues of danger: right throughout', kind: 'dialogue', mark: 'right' },
  { id: 'questions-right', title: 'questions: right', kind: 'question', mark: 'right' },
  {
    id: 'questions-right-choice',
    title: 'questions: did-you-mean, right chip',
    kind: 'question',
    mark: 'right-choice',
  },
  {
    id: 'questions-wrong-choices',
    title: 'questions: did-you-mean, wrong chips',
    kind: 'question',
    mark: 'wrong-choices',
  },
  {
    id: 'questions-rephrase',
    title: 'questions: not found or turned away',
    kind: 'question',
    mark: 'rephrase',
  },
  { id: 'questions-wrong', title: 'questions: wrong answer', kind: 'question', mark: 'wrong' },
  { id: 'questions-alarmed', title: 'questions: alarmed', kind: 'question', mark: 'alarmed' },
  { id: 'not-ours-answered', title: 'not ours: answered all the same', kind: 'not-ours', mark: 'answered' },
  { id: 'not-ours-alarmed', title: 'not ours: alarmed', kind: 'not-ours', mark: 'alarmed' },
  { id: 'turns-right', title: 'conversations: turns right', kind: 'turn', mark: 'right' },
  {
    id: 'conversations-right',
    title: 'conversations: right throughout',
    kind: 'conversation',
    mark: 'right',
  },
];

function level(mark: Mark, title: string): Figure {
  return { id: mark, title, kind: 'sign', mark, among: 'direct-or-confirm' };
}

/** Counts one figure over the messages given. */
export function countOf({ kind, mark, among }: Figure, judged: readonly Judged[]): Share {
  const counted = judged.filter(
    (one) => one.kind === kind && (among === undefined || one.marks.includes(among)),
  );
  return { hits: counted.filter(({ marks }) => marks.includes(mark)).length, of: counted.length };
}

/** Every figure of one part by its id. */
export function figuresOf(judged: readonly Judged[], part: Part): Readonly<Record<string, Estimate>> {
  const own = judged.filter((one) => one.part === part);
  return Object.fromEntries(figures.map((figure) => [figure.id, estimate(countOf(figure, own))]));
}
