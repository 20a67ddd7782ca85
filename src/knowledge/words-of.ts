import type { Aspect, PassageId } from '../answers/aspect';
import type { Country, Label, Passage, RedFlagWords, Service, Slots, Words } from '../reply/words';
import { checkInOf } from './check-in-of';
import { medicineCheckOf } from './medicine-check-of';
import type { KnowledgeFiles } from './load';
import { reminderKindsOf } from './reminders-of';
import { sessionOf } from './session-of';

const placeholder = /\{([a-z]+)(?::([a-z0-9-]+)(?:\.([a-z-]+))?)?\}/g;

/** Builds what can be said; the returned function fixes it to the numbers of one country (or none). */
export function createWords(files: KnowledgeFiles): (countryId?: string) => Words {
  const medicines = new Map(files.medicines.map((medicine) => [medicine.id, medicine]));
  const circumstances = new Map(files.circumstances.map(({ id, title }) => [id, title]));
  const redFlags = new Map<string, RedFlagWords>(files.redFlags.map((flag) => [flag.id, flag]));
  const notOurs = new Map(files.notOurs.map((one) => [one.id, one]));
  const smallTalk = new Map(files.smallTalk.map((one) => [one.id, one]));
  const passages = passagesOf(files);
  const welcome = welcomeOf(files);
  const checkIn = checkInOf(files);
  const medicineCheck = medicineCheckOf(files);
  const session = sessionOf(files);
  const reminders = { kinds: reminderKindsOf(files), own: files.reminders.own, followUp: files.reminders['follow-up'] };

  return (countryId) => {
    const country = countryOf(files, countryId);
    const services = serviceTexts(files, country);
    const fill = (text: string, slots: Slots = {}): string =>
      text.replace(placeholder, (whole, name: string, key?: string, field?: string) => {
        if (name === 'service' && key !== undefined) return services[key] ?? whole;
        if (name === 'medicine' && key !== undefined && field !== undefined) return medicineField(medicines, key, field) ?? whole;
        return slots[name] ?? services[name] ?? whole;
      });
    const message = (key: string, slots?: Slots): string => {
      const text = files.messages[key];
      if (text === undefined) throw new Error(`messages.yaml has no '${key}'`);
      return fill(text.trim(), slots);
    };
    const filled = (passage: Passage): Passage => ({
      ...passage,
      body: fill(passage.body),
      ...(passage.evidence === undefined ? {} : { evidence: { ...passage.evidence, text: fill(passage.evidence.text) } }),
      ...(passage.more === undefined ? {} : { more: fill(passage.more) }),
      ...(passage.glance === undefined ? {} : { glance: fill(passage.glance) }),
    });
    return {
      message,
      passage: (id) => {
        const passage = passages.get(id);
        return passage === undefined ? undefined : filled(passage);
      },
      redFlag: (id) => redFlags.get(id),
      notOurs: (id) => {
        const one = notOurs.get(id);
        return one?.reply === undefined ? undefined : { reply: fill(one.reply.trim()), next: one.next };
      },
      smallTalk: (id) => {
        const one = smallTalk.get(id);
        return one?.reply === undefined ? undefined : { reply: fill(one.reply.trim()), next: one.next };
      },
      circumstance: (id) => circumstances.get(id) ?? id,
      insteadOfDose: (medicine, circumstance) => {
        const text = medicines.get(medicine)?.instead[circumstance];
        return text === undefined ? undefined : fill(text);
      },
      labelOf: (id) => labelOf(medicines.get(id)),
      welcome,
      plan: files.plan,
      summary: files.summary,
      checkIn,
      medicineCheck,
      reminders,
      session,
      ...(country === undefined ? {} : { country }),
      doKey: (script, disposition) => `do-${script}-${disposition === 'self-care' ? 'see-clinician' : disposition}`,
    };
  };
}

/** Where a person without a question of their own may begin. */
const begin: readonly PassageId[] = ['heat-or-ice#compare', 'first-48-hours#what', 'painkillers#compare', 'warning-signs#what'];

/** Those, or the first topics of a knowledge that has none of them. */
function welcomeOf({ topics }: KnowledgeFiles): readonly PassageId[] {
  const sections = new Set(topics.flatMap((topic) => topic.sections.map(({ id }) => id)));
  const known = begin.filter((id) => sections.has(id));
  return known.length > 0 ? known : topics.slice(0, begin.length).map(({ front: { id, main } }): PassageId => `${id}#${main}`);
}

/** Passages as said, placeholders still in. */
function passagesOf(files: KnowledgeFiles): ReadonlyMap<PassageId, Passage> {
  const sources = new Map(files.sources.map(({ id, short, title, url }) => [id, { id, short, title, url }]));
  const medicines = new Set(files.medicines.map(({ id }) => id));
  return new Map(
    [...files.referred, ...files.topics].flatMap(({ front, sections }) =>
      sections.map(({ evidence, ...section }): [PassageId, Passage] => [
        section.id,
        {
          ...section,
          title: front.title,
          ...(evidence === undefined
            ? {}
            : { evidence: { ...evidence, sources: evidence.sources.flatMap((id) => sources.get(id) ?? []) } }),
          places: [...new Set(files.article.places.filter(({ 'answered-by': by }) => by.includes(section.id)).map(({ place }) => place))],
          ...(front.glance === undefined ? {} : { glance: front.glance }),
          ...(front.figure === undefined || !showsFigure(section.aspect) ? {} : { figure: front.figure }),
          next: front['see-also'],
          ...(front['counts-with'] === undefined ? {} : { countsWith: front['counts-with'] }),
          ...(front.price === undefined || front.price === 'none' || section.aspect !== 'cost' ? {} : { price: front.price }),
          ...(files.diary['offered-after'].includes(front.theme) ? { offersDiary: true } : {}),
          limitsOf: medicinesIn(front.glance ?? ''),
          dosesOf: medicines.has(front.id) ? [front.id] : medicinesIn(section.body),
        },
      ]),
    ),
  );
}

/** A drawing tells what a thing is and how it is done, and nothing of times or prices. */
export function showsFigure(aspect: Aspect): boolean {
  return aspect === 'how' || aspect === 'what';
}

/** Medicines whose figures a text fills in. */
function medicinesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(placeholder)].flatMap(([, name, key]) => (name === 'medicine' && key !== undefined ? [key] : [])))];
}

type Medicine = KnowledgeFiles['medicines'][number];

function labelOf(medicine: Medicine | undefined): Label | undefined {
  const { name, gap, 'cap-mg': capMg, 'unit-mg': unitMg, 'at-once-mg': atOnceMg } = medicine ?? {};
  return name === undefined || gap === undefined || capMg === undefined || unitMg === undefined || atOnceMg === undefined
    ? undefined
    : { name, gap, capMg, unitMg, atOnceMg };
}

function countryOf(files: KnowledgeFiles, id: string | undefined): Country | undefined {
  const found = files.services.countries.find((country) => country.id === id);
  if (found === undefined) return undefined;
  const { name, emergency, advice, poison, crisis } = found;
  return { id: found.id, name, emergency: serviceOf(emergency), advice: serviceOf(advice), poison: serviceOf(poison), crisis: serviceOf(crisis) };
}

export function serviceOf({ label, number, how }: { label: string; number?: string | undefined; how?: string | undefined }): Service {
  return { label, ...(number === undefined ? {} : { number }), ...(how === undefined ? {} : { how }) };
}

function serviceTexts(files: KnowledgeFiles, country: Country | undefined): Slots {
  const { unknown } = files.services;
  const text = (service: Service | undefined, otherwise: Service): string => serviceText(service ?? otherwise);
  const emergency = serviceOf(unknown.emergency);
  return {
    emergency: text(country?.emergency, emergency),
    advice: text(country?.advice, unknown.advice === undefined ? emergency : serviceOf(unknown.advice)),
    poison: text(country?.poison, unknown.poison === undefined ? emergency : serviceOf(unknown.poison)),
    crisis: text(country?.crisis, serviceOf(unknown.crisis)),
  };
}

/** "Poison Control (1-800-222-1222)"; the number alone where the label is the number. */
export function serviceText({ label, number, how }: Service): string {
  const named = number === undefined || label.includes(number) ? label : `${label} (${number})`;
  return how === undefined ? named : `${named}, ${how}`;
}

function medicineField(
  medicines: ReadonlyMap<string, Medicine>,
  id: string,
  field: string,
): string | undefined {
  const medicine = medicines.get(id);
  switch (field) {
    case 'dose':
    case 'gap':
    case 'cap':
    case 'days':
      return medicine?.[field];
    case 'ask-first':
    case 'never':
      return medicine?.[field].join(', ');
    case 'too-much':
      return medicine?.[field];
    default:
      return undefined;
  }
}
