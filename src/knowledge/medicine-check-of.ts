import type { MayTakeSource } from '../answers/may-take';
import { takenQuestion, type MedicineCheckContent } from '../answers/medicine-check';
import type { ExpressionSource } from '../understanding/expressions';
import type { KnowledgeFiles } from './load';

type Written = Pick<KnowledgeFiles, 'medicineCheck' | 'medicines' | 'sources' | 'topics'>;

/** The medicine check with what the labels of its medicines say. */
export function medicineCheckOf({ medicineCheck, medicines, sources }: Written): MedicineCheckContent {
  const { ages, taken, questions, 'by-prescription': byPrescription, 'without-tablets': withoutTablets } = medicineCheck;
  return {
    byPrescription,
    withoutTablets,
    taken: { ask: taken.ask, further: taken.further, how: taken.how, why: taken.why },
    ages: { from: ages.from, to: ages.to, rulesOut: ages['rules-out'] },
    questions: questions.map(({ id, ask, why, lists }) => ({
      id,
      ask,
      why,
      lists: lists.map(({ title, of }) => ({ title, of: Object.entries(of).map(([circumstance, item]) => ({ circumstance, ...item })) })),
    })),
    medicines: medicineCheck.medicines.flatMap((checked) => medicines.filter(({ id }) => id === checked)).map((one) => ({
      id: one.id,
      name: one.name,
      group: one.group,
      refusing: Object.keys(one.instead),
      notWith: one['not-with'],
      never: one.never,
      sources: one.sources.flatMap((id) => sources.filter((source) => source.id === id).map(({ short, url }) => ({ short, url }))),
      ...(one.dose === undefined ? {} : { dose: one.dose }),
      ...(one.gap === undefined ? {} : { gap: one.gap }),
      ...(one['gap-hours'] === undefined ? {} : { gapHours: one['gap-hours'] }),
      ...(one.cap === undefined ? {} : { cap: one.cap }),
      ...(one['cap-mg'] === undefined ? {} : { capMg: one['cap-mg'] }),
      ...(one['unit-mg'] === undefined ? {} : { unitMg: one['unit-mg'] }),
      ...(one.days === undefined ? {} : { days: one.days }),
    })),
  };
}

/** Set phrases of the check: what asks something of it, and what plainly denies one of its questions. */
export function checkExpressions({ medicineCheck }: Pick<KnowledgeFiles, 'medicineCheck'>): readonly ExpressionSource[] {
  const { requests, questions, taken } = medicineCheck;
  const denials = [...questions, { id: takenQuestion, 'plain-no': taken['plain-no'] }];
  return [
    ...Object.entries(requests).map(([id, one]) => ({ id, phrases: one['people-say'] })),
    ...denials.map(({ id, 'plain-no': phrases }) => ({ id: `no-${id}`, phrases })),
  ];
}

/** In which words somebody asks whether they may take one of the medicines that are checked or get no dose. */
export function mayTakeOf({ medicineCheck, topics }: Pick<Written, 'medicineCheck' | 'topics'>): MayTakeSource {
  const { leads, more, beside, medicines, 'by-prescription': byPrescription, 'other-question': otherQuestion } = medicineCheck;
  const asked = new Set([...medicines, ...byPrescription]);
  return {
    leads,
    more,
    otherQuestion,
    beside,
    medicines: topics.filter(({ front }) => asked.has(front.id)).map(({ front }) => ({ topic: front.id, names: front.names })),
  };
}
