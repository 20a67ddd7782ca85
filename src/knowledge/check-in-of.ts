import type { CheckInWords, ScreenPartWords, ScreenQuestionWords } from '../reply/words';
import type { UnderstandSource } from '../understand';
import type { ExpressionSource } from '../understanding/expressions';
import type { KnowledgeFiles } from './load';
import { KnowledgeError, type Problem } from './problem';

type Written = Pick<KnowledgeFiles, 'checkIn' | 'redFlags' | 'circumstances' | 'locale'>;

/**
 * The check-in with the urgency of each danger sign that it asks about.
 *
 * @throws KnowledgeError for a danger sign or a circumstance that does not exist, and for an id that occurs twice
 */
export function checkInOf(files: Written): CheckInWords {
  const problems = problemsOf(files);
  if (problems.length > 0) throw new KnowledgeError(problems);
  const dispositionOf = new Map(files.redFlags.map(({ id, disposition }) => [id, disposition]));
  const meaning = (redFlag: string): readonly Meaning[] => {
    const disposition = dispositionOf.get(redFlag);
    return disposition === undefined ? [] : [{ redFlag, disposition }];
  };
  return {
    offeredUnder: files.checkIn['offered-under'],
    history: files.checkIn.history,
    questions: files.checkIn.questions.flatMap(({ id, title, ask, why, say, also, parts, 'red-flag': redFlag, 'when-told': whenTold }) =>
      meaning(redFlag).map((meant) => ({
        ...meant,
        id,
        title,
        ask,
        why,
        say,
        also,
        deniedAs: deniedAs(id),
        parts: parts.flatMap((part) => partOf(id, part, meaning(part['red-flag']))),
        whenTold: Object.entries(whenTold).flatMap(([circumstance, sign]) => meaning(sign).map((one) => ({ circumstance, ...one }))),
      })),
    ),
  };
}

type Meaning = Pick<ScreenQuestionWords, 'redFlag' | 'disposition'>;
type WrittenPart = KnowledgeFiles['checkIn']['questions'][number]['parts'][number];

function partOf(question: string, { id, title, say, also }: WrittenPart, meant: readonly Meaning[]): readonly ScreenPartWords[] {
  return meant.map((meaning) => ({ ...meaning, id, title, say, also, deniedAs: deniedAs(`${question}-${id}`) }));
}

/** What a message that plainly denies a question, or one thing that it names, is found as. */
export function plainNos({ checkIn }: Pick<KnowledgeFiles, 'checkIn'>): readonly ExpressionSource[] {
  return checkIn.questions.flatMap(({ id, parts, 'plain-no': phrases }) => [
    { id: deniedAs(id), phrases },
    ...parts.map((part) => ({ id: deniedAs(`${id}-${part.id}`), phrases: part['plain-no'] })),
  ]);
}

/** What is answered to the questions beside the danger signs. */
export function historyOf({ checkIn: { history } }: Pick<KnowledgeFiles, 'checkIn'>): UnderstandSource['history'] {
  return { said: Object.entries(history.said).map(([id, phrases]) => ({ id, phrases })), leads: history.leads };
}

function deniedAs(question: string): string {
  return `no-${question}`;
}

function problemsOf({ checkIn, redFlags, circumstances, locale }: Written): readonly Problem[] {
  const file = `knowledge/${locale}/check-in.yaml`;
  const signs = new Set(redFlags.map(({ id }) => id));
  const told = new Set(circumstances.map(({ id }) => id));
  const ids = checkIn.questions.map(({ id }) => id);
  const wrong = (found: string, right: string): Problem => ({ rule: 'references', file, found, right });
  return [
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => wrong(`question '${id}' twice`, 'an id of its own for each question')),
    ...checkIn.questions.flatMap(({ id, 'red-flag': redFlag, also, parts, 'when-told': whenTold }) => [
      ...[redFlag, ...also, ...Object.values(whenTold), ...parts.flatMap((part) => [part['red-flag'], ...part.also])]
        .filter((sign) => !signs.has(sign))
        .map((sign) => wrong(`red flag '${sign}' of '${id}'`, 'an id of red-flags')),
      ...Object.keys(whenTold)
        .filter((circumstance) => !told.has(circumstance))
        .map((circumstance) => wrong(`circumstance '${circumstance}' of '${id}'`, 'an id of circumstances.yaml')),
    ]),
  ];
}
