import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { takenQuestion, type CheckedMedicine } from '../src/answers/medicine-check';
import type { MedicineCheck } from '../src/routing/medicine-check-memory';
import type { MedicineCheckStep, Route } from '../src/routing/route';
import { choicesOf, plainReply, textBlock, type Block, type Reply } from '../src/reply/reply';
import { warningInView } from './answer';
import { asOpen, checkQuestionReply, nextQuestion } from './medicine-check-question';
import { byPrescription, checkResult, refusedOutright, uncertain } from './medicine-check-result';
import { medicineName } from './taken-words';
import { turnOf, type Turn } from './turn';

/** Asks what a pharmacist asks before a dose, and says what the label then allows. It stays open in the memory. */
export class MedicineCheckDialog extends Dialog {
  static readonly dialogId = 'medicine-check';

  constructor() {
    super(MedicineCheckDialog.dialogId);
  }

  override async beginDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc);
    const { route } = turn;
    if (route.kind === 'medicine-check') await turn.say(take(turn, route));
    return dc.endDialog();
  }
}

function take(turn: Turn, { step }: Extract<Route, { kind: 'medicine-check' }>): Reply {
  const { words, memory } = turn;
  const { warning, medicineCheck } = memory();
  if (warning !== undefined) return warned(turn);
  turn.remember({ misses: 0 });
  if (step.kind === 'begin') return begin(turn, step);
  const medicine = words.medicineCheck.medicines.find(({ id }) => id === medicineCheck?.medicine);
  if (medicineCheck === undefined || medicine === undefined)
    return step.kind === 'leave' ? left(turn) : which(turn);
  return goOn(turn, step, medicineCheck, medicine);
}

function begin(turn: Turn, { medicines, again }: Extract<MedicineCheckStep, { kind: 'begin' }>): Reply {
  const { words, memory } = turn;
  const { byPrescription: prescribed, medicines: all } = words.medicineCheck;
  const topic = medicines.find((one) => prescribed.includes(one) || all.some(({ id }) => id === one));
  if (topic === undefined) return which(turn);
  if (prescribed.includes(topic)) return byPrescription(turn, topic);
  const medicine = all.find(({ id }) => id === topic);
  if (medicine === undefined) return which(turn);
  const { medicineCheck, open, taken, given } = memory();
  if (again && !taken.some((one) => one.medicine === topic)) turn.forget('takenAsked');
  const same = medicineCheck?.medicine === topic && !medicineCheck.complete;
  const last = given.at(-1);
  const fresh = { medicine: topic, answered: [], told: [], complete: false };
  const check = same ? medicineCheck : { ...fresh, ...(last === undefined ? {} : { last }) };
  const lead = textBlock(words.message('medicine-check-lead', { medicine: medicineName(topic, words) }));
  return ask(turn, check, medicine, same && open?.kind === 'medicine-check' ? [] : [lead]);
}

function goOn(
  turn: Turn,
  step: Exclude<MedicineCheckStep, { kind: 'begin' }>,
  check: MedicineCheck,
  medicine: CheckedMedicine,
): Reply {
  const { words } = turn;
  switch (step.kind) {
    case 'none':
      return ask(turn, denying(turn, check), medicine);
    case 'told':
      return ask(turn, knowing(turn, check, false), medicine);
    case 'which':
      return askWhich(turn, medicine);
    case 'unsure':
      return uncertain(turn, answered(turn, check), medicine);
    case 'back':
      return back(turn, check, medicine);
    case 'ask-again':
      return ask(turn, check, medicine);
    case 'resume':
      return ask(turn, { ...check, complete: false }, medicine, [
        textBlock(words.message('check-in-resumed')),
      ]);
    case 'leave':
      return left(turn);
  }
}

/** The next question; when there is none, or a circumstance forbids a dose, the result. */
function ask(
  turn: Turn,
  check: MedicineCheck,
  medicine: CheckedMedicine,
  before: readonly Block[] = [],
): Reply {
  const { words, memory, now } = turn;
  ruleOutByAge(turn);
  const refused = refusedOutright(turn, check, medicine);
  if (refused !== undefined) return refused;
  const put = nextQuestion(medicine, words, memory(), now);
  if (put === undefined) return checkResult(turn, check, medicine);
  turn.remember({
    medicineCheck: check,
    open: { kind: 'medicine-check', question: asOpen(put, medicine, words) },
  });
  const reply = checkQuestionReply(put, turn);
  return { ...reply, blocks: [...before, ...reply.blocks] };
}

/** Yes, but not to what: the same question, with each of its points to tap. */
function askWhich(turn: Turn, medicine: CheckedMedicine): Reply {
  const { words, memory, now } = turn;
  const put = nextQuestion(medicine, words, memory(), now);
  if (put === undefined) return which(turn);
  // No choices here: a bare "2" would mean the second of them, and it means tablets.
  if (put.kind === 'taken') return plainReply(words.message('medicine-check-how-many'));
  const reply = checkQuestionReply(put, turn, true);
  return { ...reply, blocks: [textBlock(words.message('medicine-check-which-one')), ...reply.blocks] };
}

/** An age told in years is neither under nor over. */
function ruleOutByAge(turn: Turn): void {
  const { from, to, rulesOut } = turn.words.medicineCheck.ages;
  const ages = turn.reading.ownAges;
  if (ages.length > 0 && ages.every((years) => years >= from && years <= to)) deny(turn, rulesOut);
}

function deny(turn: Turn, circumstances: readonly string[]): void {
  const { denied, circumstances: told } = turn.memory();
  const others = denied.filter(({ circumstance }) => !circumstances.includes(circumstance));
  const now = circumstances
    .filter((one) => !told.includes(one))
    .map((circumstance) => ({ circumstance, told: turn.now.toISOString() }));
  turn.remember({ denied: [...others, ...now] });
}

function denying(turn: Turn, check: MedicineCheck): MedicineCheck {
  const { open } = turn.memory();
  if (open?.kind === 'medicine-check') deny(turn, open.question.of);
  return knowing(turn, check, true);
}

/** A clear answer: what was taken need not be asked again for a while. A circumstance is no answer to that. */
function knowing(turn: Turn, check: MedicineCheck, denies: boolean): MedicineCheck {
  const { open } = turn.memory();
  const isAsked = open?.kind === 'medicine-check' && open.question.id === takenQuestion;
  if (isAsked && (denies || turn.reading.taken !== undefined))
    turn.remember({ takenAsked: turn.now.toISOString() });
  return answered(turn, check);
}

function answered(turn: Turn, check: MedicineCheck): MedicineCheck {
  const { open } = turn.memory();
  if (open?.kind !== 'medicine-check') return check;
  const { id } = open.question;
  const told = turn.reading.triage.circumstances;
  return { ...check, answered: [...check.answered.filter((one) => one !== id), id], told };
}

/** The question before, with nothing of it known any more. */
function back(turn: Turn, check: MedicineCheck, medicine: CheckedMedicine): Reply {
  const { words, memory } = turn;
  const last = check.answered.at(-1);
  if (last === undefined)
    return ask(turn, check, medicine, [textBlock(words.message('medicine-check-first'))]);
  const question = words.medicineCheck.questions.find(({ id }) => id === last);
  const asked = question?.lists.flatMap((list) => list.of.map(({ circumstance }) => circumstance)) ?? [];
  const of = [...asked, ...check.told];
  const { circumstances, denied } = memory();
  turn.remember({
    circumstances: circumstances.filter((one) => !of.includes(one)),
    denied: denied.filter(({ circumstance }) => !of.includes(circumstance)),
  });
  turn.forget('takenAsked');
  return ask(turn, { ...check, answered: check.answered.slice(0, -1), told: [], complete: false }, medicine);
}

function which(turn: Turn): Reply {
  const { words } = turn;
  turn.remember({ open: { kind: 'which-medicine' } });
  const names = words.medicineCheck.medicines.map(({ name }) => name);
  return plainReply(words.message('medicine-check-which'), choicesOf(names));
}

function left(turn: Turn): Reply {
  const { words, memory } = turn;
  turn.forget('open');
  const chips = memory().medicineCheck === undefined ? ['chip-help'] : ['chip-medicine-resume', 'chip-help'];
  return plainReply(words.message('medicine-check-left'), choicesOf(chips.map((key) => words.message(key))));
}

function warned(turn: Turn): Reply {
  const { words } = turn;
  return {
    tone: 'plain',
    blocks: [...warningInView(turn), textBlock(words.message('medicine-check-warned'))],
    choices: choicesOf(['chip-person', 'chip-help'].map((key) => words.message(key))),
  };
}
