import type { PassageId } from '../src/answers/aspect';
import type { CheckedMedicine } from '../src/answers/medicine-check';
import type { MedicineCheck } from '../src/routing/medicine-check-memory';
import { choicesOf, textBlock, type Block, type Choice, type Reply } from '../src/reply/reply';
import type { Words } from '../src/reply/words';
import { givenKept } from './answer';
import { insteadOfDose, nextQuestions } from './compose-answer';
import { countsWith } from './own-figures';
import { takenLines } from './medicine-check-totals';
import { medicineName, takenWords } from './taken-words';
import type { Turn } from './turn';

/** What is said instead of a dose where something that they told forbids it; nothing where nothing does. */
export function refusedOutright(
  turn: Turn,
  check: MedicineCheck,
  medicine: CheckedMedicine,
): Reply | undefined {
  const { words, memory, reading } = turn;
  const told = [...memory().circumstances, ...reading.triage.supposedCircumstances];
  const reasons = insteadOfDose([medicine.id], words, told);
  return reasons.length === 0
    ? undefined
    : closed(turn, check, medicine, 'when-not', [
        ...reasons.map((reason): Block => ({ kind: 'lead', text: reason })),
        textBlock(
          words.message('medicine-check-no-dose-today', { medicine: medicineName(medicine.id, words) }),
        ),
      ]);
}

/** No clear no: somebody has to ask who can see the packet and the person. */
export function uncertain(turn: Turn, check: MedicineCheck, medicine: CheckedMedicine): Reply {
  const { words, memory } = turn;
  const { open } = memory();
  const of = open?.kind === 'medicine-check' ? open.question.of : [];
  const items = labelsOf(of, words).join('; ');
  const slots = { medicine: medicineName(medicine.id, words), items };
  const key = of.length === 0 ? 'medicine-check-unsure-taken' : 'medicine-check-unsure';
  return closed(turn, check, medicine, 'when-not', [{ kind: 'lead', text: words.message(key, slots) }]);
}

/** As they stood in the question. */
function labelsOf(circumstances: readonly string[], words: Words): readonly string[] {
  const items = words.medicineCheck.questions.flatMap(({ lists }) => lists.flatMap(({ of }) => of));
  return items.flatMap(({ circumstance, label }) => (circumstances.includes(circumstance) ? [label] : []));
}

/** Medicines that a doctor prescribes: what must not be mixed, and no dose. */
export function byPrescription(turn: Turn, topic: string): Reply {
  const { words, memory } = turn;
  const passage = words.passage(`${topic}#when-not`);
  turn.forget('open');
  turn.remember({
    given: [...memory().given, `${topic}#when-not` as const].slice(-givenKept),
    countsWith: [],
  });
  return {
    tone: 'answer',
    title: passage?.title ?? topic,
    blocks: [
      { kind: 'lead', text: words.message('medicine-check-prescription') },
      ...(passage === undefined ? [] : [textBlock(passage.body)]),
    ],
    choices: nextChoices(turn, `${topic}#when-not`, false),
  };
}

/** Nothing that they told speaks against it: what the label allows, less what they have had. */
export function checkResult(turn: Turn, check: MedicineCheck, medicine: CheckedMedicine): Reply {
  const { words, memory } = turn;
  const sameKind = memory().taken.filter(({ medicine: other }) => isOfKind(other, medicine, words));
  if (sameKind.length > 0) {
    const taken = sameKind.map((one) => takenWords(one, words, turn.clock.zone)).join(', ');
    const lead = words.message('medicine-check-same-kind', {
      taken,
      medicine: medicineName(medicine.id, words),
    });
    return closed(turn, check, medicine, 'when-not', [{ kind: 'lead', text: lead }]);
  }
  const { refuses, lines, holdsOneDose } = takenLines(turn, medicine);
  if (refuses) return closed(turn, check, medicine, 'when-not', lines);
  return closed(turn, check, medicine, 'how-much', [
    textBlock(words.message('medicine-check-fits', { medicine: medicineName(medicine.id, words) })),
    ...lines,
    ...(holdsOneDose ? doseOf(medicine, words) : []),
    ...listOf('medicine-check-not-with', medicine.notWith, words),
    ...listOf('medicine-check-never', medicine.never, words),
    textBlock(words.message('medicine-check-stop')),
  ]);
}

/** Another medicine of the same group. */
function isOfKind(other: string, { id, group }: CheckedMedicine, words: Words): boolean {
  const known = words.medicineCheck.medicines.find((one) => one.id === other);
  return known !== undefined && known.id !== id && known.group === group;
}

function doseOf({ id, dose, gap, cap, days }: CheckedMedicine, words: Words): readonly Block[] {
  if (dose === undefined || gap === undefined || cap === undefined || days === undefined)
    return [textBlock(words.message('medicine-check-by-packet', { medicine: medicineName(id, words) }))];
  return [
    {
      kind: 'lead',
      text: words.message('medicine-check-dose', { medicine: medicineName(id, words), dose, gap, cap, days }),
    },
  ];
}

function listOf(title: string, items: readonly string[], words: Words): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', title: words.message(title), items }];
}

/** The result as any answer about the medicine: what is asked or told next is about it. */
function closed(
  turn: Turn,
  check: MedicineCheck,
  { id, name, sources }: CheckedMedicine,
  aspect: 'when-not' | 'how-much',
  blocks: readonly Block[],
): Reply {
  const { words, memory } = turn;
  const passage: PassageId = `${id}#${aspect}`;
  const known = words.passage(passage);
  turn.forget('open', 'rival');
  turn.remember({
    medicineCheck: { ...check, complete: true, last: passage },
    given: [...memory().given, passage].slice(-givenKept),
    countsWith: known === undefined ? [] : countsWith(known, words),
  });
  const from = sources.map(({ short, url }) => `[${short}](${url})`).join('; ');
  return {
    tone: 'answer',
    title: name,
    blocks: [...blocks, ...(from === '' ? [] : [{ kind: 'note', text: from } as const])],
    choices: nextChoices(turn, passage, aspect === 'how-much'),
  };
}

/** Where a dose was refused, no other one is offered. */
function nextChoices({ words, memory, remember }: Turn, id: PassageId, gives: boolean): readonly Choice[] {
  const passage = words.passage(id);
  const next = gives && passage !== undefined ? nextQuestions(passage, words, memory()) : [];
  const offered = gives ? next : [words.medicineCheck.withoutTablets];
  remember({ offered });
  return choicesOf([...offered.flatMap((one) => words.passage(one)?.ask ?? []), words.message('chip-help')]);
}
