import { holdsFacts, missingFacts } from './facts';
import type { Heard, Person } from './fresh-people';
import type { Judged, Mark } from './judged';
import { partOf, type ConversationCase, type NotOursCase, type QuestionCase } from './sets';

/** Whether a question was answered with the facts, or how else it was met. */
export async function judgeQuestion(
  { id, text, facts, style }: QuestionCase,
  meet: () => Person,
): Promise<Judged> {
  const heard = await meet()(text);
  const mark =
    heard.route === 'clarify' ? await choicesMark(text, heard, facts, meet) : questionMark(heard, facts);
  const judged = { kind: 'question', id, part: partOf(id), text, style, marks: [mark] } as const;
  return mark === 'right' ? judged : { ...judged, miss: `${mark}: ${toldMissing(heard, facts)}` };
}

/** Whether a message about something else was turned away without an answer. */
export async function judgeNotOurs({ id, text, kind }: NotOursCase, person: Person): Promise<Judged> {
  const heard = await person(text);
  const judged = { kind: 'not-ours', id, part: partOf(id), text, group: kind } as const;
  const mark = notOursMark(heard, kind);
  return mark === undefined
    ? { ...judged, marks: [] }
    : { ...judged, marks: [mark], miss: `${mark}: ${heard.route} “${beginning(heard.reply)}”` };
}

/** One verdict for each turn and one for the conversation, which is right when every turn is. */
export async function judgeConversation(
  { id, turns }: ConversationCase,
  person: Person,
): Promise<readonly Judged[]> {
  const part = partOf(id);
  const judged: Judged[] = [];
  for (const [at, { say, facts }] of turns.entries()) {
    const heard = await person(say);
    const turn = { kind: 'turn', id: `${id}.${at + 1}`, part, text: say } as const;
    const right = facts.length === 0 ? isQuiet(heard) : questionMark(heard, facts) === 'right';
    judged.push(
      right
        ? { ...turn, marks: ['right'] }
        : { ...turn, marks: [], miss: `${heard.route}: ${toldMissing(heard, facts)}` },
    );
  }
  const whole = judged.every(({ marks }) => marks.includes('right'));
  const text = turns.map(({ say }) => say).join(' / ');
  return [...judged, { kind: 'conversation', id, part, text, marks: whole ? ['right'] : [] }];
}

/** A turn that asks nothing of ours (thanks, the weather) is right when it is neither answered nor an alarm. */
function isQuiet({ route }: Heard): boolean {
  return !['answer', 'urgent-care', 'confirm-red-flag', 'failed'].includes(route);
}

function questionMark(heard: Heard, facts: QuestionCase['facts']): Mark {
  switch (heard.route) {
    case 'urgent-care':
    case 'confirm-red-flag':
      return 'alarmed';
    case 'clarify':
      return 'wrong-choices';
    case 'fallback':
    case 'handoff':
    case 'failed':
      return holdsFacts(heard.reply, facts) ? 'right' : 'rephrase';
    case 'answer':
    case 'check-in':
    case 'command':
    case 'continue':
    case 'diary':
    case 'medicine-check':
    case 'plan':
    case 'reminder':
    case 'session':
    case 'small-talk':
    case 'summary':
      return holdsFacts(heard.reply, facts) ? 'right' : 'wrong';
  }
}

/** Each choice is picked by a new person who asked the same. */
async function choicesMark(
  text: string,
  { choices }: Heard,
  facts: QuestionCase['facts'],
  meet: () => Person,
): Promise<Mark> {
  for (const label of choices) {
    const person = meet();
    await person(text);
    const { route, reply } = await person(label);
    if (route === 'answer' && holdsFacts(reply, facts)) return 'right-choice';
  }
  return 'wrong-choices';
}

/** Where the right reply is to ask somebody, an answer that says so without a dose is right. */
const referred = ['pregnancy-medicine', 'child-medicine'];
const dose = /\d\s*(mg|milligrams?|mcg|g|ml)\b|\bmg\b/i;
const somebody = /\b(clinician|doctor|midwife|pharmacist)\b/i;

function notOursMark({ route, reply }: Heard, kind: string): Mark | undefined {
  if (route === 'urgent-care' || route === 'confirm-red-flag') return 'alarmed';
  if (route !== 'answer' && route !== 'clarify') return undefined;
  if (referred.includes(kind) && !dose.test(reply) && somebody.test(reply)) return undefined;
  return 'answered';
}

function toldMissing({ route, reply }: Heard, facts: QuestionCase['facts']): string {
  const missing = missingFacts(reply, facts).map((one) => one.join('|'));
  return `${route} “${beginning(reply)}” lacks ${missing.join(' and ') || 'nothing'}`;
}

function beginning(reply: string): string {
  return reply.replace(/\s+/g, ' ').slice(0, 70);
}
