import {
  openLists,
  takenQuestion,
  type CheckedMedicine,
  type CheckList,
  type CheckQuestion,
} from '../src/answers/medicine-check';
import { millisecondsOfADay, millisecondsOfAnHour } from '../src/diary/entry';
import type { OpenCheckQuestion } from '../src/routing/medicine-check-memory';
import type { Memory } from '../src/routing/memory';
import { thresholds } from '../src/routing/thresholds';
import { choicesOf, type Block, type Choice, type Reply } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import { takenWords } from './taken-words';
import type { Turn } from './turn';

/** A question of the check as it is put: fitted to the medicine and to what is known. */
export type Put =
  | { readonly kind: 'circumstances'; readonly question: CheckQuestion; readonly lists: readonly CheckList[] }
  | { readonly kind: 'taken' };

/** Circumstances that are known, told or denied not long ago. */
function knownOf({ circumstances, denied }: Memory, now: Date): ReadonlySet<string> {
  const since = now.getTime() - thresholds.daysOfADenial * millisecondsOfADay;
  const fresh = denied.filter(({ told }) => Date.parse(told) > since);
  return new Set([...circumstances, ...fresh.map(({ circumstance }) => circumstance)]);
}

/** The next question that is not answered yet; nothing when all is known. */
export function nextQuestion(
  { refusing }: CheckedMedicine,
  words: Words,
  memory: Memory,
  now: Date,
): Put | undefined {
  const known = knownOf(memory, now);
  const open = words.medicineCheck.questions
    .map((question) => ({ question, lists: openLists(question, new Set(refusing), known) }))
    .find(({ lists }) => lists.length > 0);
  if (open !== undefined) return { kind: 'circumstances', ...open };
  const { takenAsked } = memory;
  const hours = thresholds.hoursOfTaken * millisecondsOfAnHour;
  const asked = takenAsked !== undefined && now.getTime() - Date.parse(takenAsked) < hours;
  return asked ? undefined : { kind: 'taken' };
}

/** As the memory keeps it. */
export function asOpen(put: Put, { refusing }: CheckedMedicine, words: Words): OpenCheckQuestion {
  if (put.kind === 'taken') return { id: takenQuestion, of: [], refusing, tellsAge: false };
  const of = put.lists.flatMap((list) => list.of.map(({ circumstance }) => circumstance));
  const tellsAge = of.some((one) => words.medicineCheck.ages.rulesOut.includes(one));
  return { id: put.question.id, of, refusing, tellsAge };
}

/** A question with its reason and its answers to tap; `which` offers what it names one by one. */
export function checkQuestionReply(
  put: Put,
  { words, memory, clock }: Pick<Turn, 'words' | 'memory' | 'clock'>,
  which = false,
): Reply {
  const { ask, why, blocks, choices } =
    put.kind === 'taken' ? aboutTaken(words, memory(), clock.zone) : aboutThem(put, words, which);
  return {
    tone: 'plain',
    blocks: [
      { kind: 'lead', text: ask },
      ...blocks,
      { kind: 'note', text: words.message('check-in-why', { why }) },
    ],
    choices,
  };
}

interface Asked {
  readonly ask: string;
  readonly why: string;
  readonly blocks: readonly Block[];
  readonly choices: readonly Choice[];
}

function aboutThem(
  { question: { ask, why }, lists }: Extract<Put, { kind: 'circumstances' }>,
  words: Words,
  which: boolean,
): Asked {
  const one = lists.flatMap(({ of }) => of.map(({ label, says }) => ({ label, value: says })));
  const yes = which ? one : choicesOf([words.message('chip-one-of-these')]);
  const [none, unsure] = ['chip-none', 'chip-unsure'].map((key) => choicesOf([words.message(key)]));
  return {
    ask,
    why,
    blocks: lists.map(({ title, of }): Block => ({
      kind: 'list',
      title,
      items: of.map(({ label }) => label),
    })),
    choices: [...(none ?? []), ...yes, ...(unsure ?? [])],
  };
}

function aboutTaken(words: Words, { taken }: Memory, zone: string): Asked {
  const { ask, further, how, why } = words.medicineCheck.taken;
  const told = taken.map((one) => takenWords(one, words, zone)).join(', ');
  return {
    ask: told === '' ? ask : `${words.message('medicine-check-told', { taken: told })} ${further}`,
    why,
    blocks: [{ kind: 'text', text: how }],
    choices: choicesOf(['chip-nothing', 'chip-unsure'].map((key) => words.message(key))),
  };
}
