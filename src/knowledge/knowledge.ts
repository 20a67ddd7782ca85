import { themesOf, type PassageQuestions, type TopicNames } from '../answers/aspect';
import { createAspectClassifier, trainAspectClassifier } from '../answers/aspect-classifier';
import { createTellOutside } from '../answers/outside-classifier';
import type { Pointers } from '../answers/pointing';
import { createSubjectClassifier, trainSubjectClassifier, type KnownSubject, type SubjectKind } from '../answers/subject-classifier';
import type { Words } from '../reply/words';
import { claimsIn, evidenceOf, type Evidence } from '../triage/evidence';
import { screen } from '../triage/screen';
import { mark } from '../understanding/mark';
import { normalise, type Mend } from '../understanding/normalise';
import { createSpelling } from '../understanding/spelling';
import type { UnderstandSource } from '../understand';
import { historyOf, plainNos } from './check-in-of';
import { englishDictionary } from './dictionary';
import { lexiconOf, vocabularyOf, wordsIn } from './lexicon-of';
import { checkExpressions, mayTakeOf } from './medicine-check-of';
import { measuresOfMedicines } from './medicines-of';
import { compiledKey, readCompiled, type CompiledKnowledge } from './compiled';
import { isOther, readKnowledge, versionOf, type KnowledgeFiles } from './load';
import { notOursOf } from './not-ours-of';
import { outsideOf } from './outside-of';
import { remindersOf } from './reminders-of';
import { sessionPhrasesOf } from './session-of';
import { ownSubjectOf, secondOpinionOf } from './second-opinion-of';
import { createWords, serviceOf, serviceText } from './words-of';

/** What was loaded, for the lines at start and for `explain`. */
export interface KnowledgeSummary {
  readonly locale: string;
  readonly version: string;
  readonly topics: number;
  readonly passages: number;
  readonly waysOfAsking: number;
  readonly redFlags: number;
  /** Topics, red flags and medicines, and how many of them a named clinician has signed. */
  readonly files: number;
  readonly reviewed: number;
}

/** The knowledge of one locale, validated and ready: what understanding needs and what can be said. */
export interface Knowledge {
  readonly summary: KnowledgeSummary;
  readonly source: UnderstandSource;
  readonly mend: Mend;
  readonly wordsFor: (country?: string) => Words;
  /** What to call in an emergency while the country is not known. */
  readonly emergencyAnywhere: { readonly label: string };
  /** As written, for the checks of editors. */
  readonly written: KnowledgeFiles;
  /** What a later start need not work out again. */
  readonly compiled: CompiledKnowledge;
}

/** Groups of medicines of which two must not be taken together; creams and minerals may be. */
const doubledGroups: ReadonlySet<string> = new Set(['nsaid', 'paracetamol']);

/** Topics that every question is about; a more special name always wins over them. */
const genericTopics: ReadonlySet<string> = new Set(['spasm']);

/**
 * Reads, validates and freezes the knowledge, or takes what the build compiled of this very content and code.
 *
 * @throws KnowledgeError with every mistake
 */
export function loadKnowledge(root: string, locale: string): Knowledge {
  const key = compiledKey(versionOf(root), locale);
  const compiled = readCompiled(root, key);
  const written = compiled?.files ?? readKnowledge(root, locale);
  const lexicon = lexiconOf(written);
  const isOrdinary = englishDictionary();
  const vocabulary = vocabularyOf(written);
  const wordsFor = createWords(written);
  const passages = questionsOf(written, wordsFor());
  const mend = createSpelling(vocabulary, isOrdinary);
  const understanding = { ...lexicon, medicines: measuresOfMedicines(written) };
  const evidenceIn = (text: string): Evidence => {
    const marked = mark(text, understanding, mend);
    return evidenceOf(marked, claimsIn(marked, understanding.book));
  };
  const model = compiled?.model ?? secondOpinionOf(root, written, evidenceIn);
  const stemsOf = (text: string): string =>
    normalise(text, lexicon.lists, mend)
      .tokens.map(({ stem }) => stem)
      .join(' ');
  const stems = compiled?.stems ?? Object.fromEntries(textsKnown(written, passages).map((text) => [text, stemsOf(text)]));
  const stemsKnown = new Map(Object.entries(stems).map(([text, joined]) => [text, joined.split(' ')]));
  const subjects = compiled?.subjects ?? trainSubjectClassifier(knownSubjects(written, passages, stemsKnown));
  const aspects =
    compiled?.aspects ??
    trainAspectClassifier(
      passages.flatMap(({ aspect, askedAs }) => askedAs.map((text) => ({ stems: stemsKnown.get(text) ?? [], aspect }))),
    );
  const topics = topicsOf(written);
  const stemsIn = (text: string): readonly string[] => stemsKnown.get(text) ?? stemsOf(text).split(' ');
  const outside = compiled?.outside ?? outsideOf(written, topics, passages, { lists: lexicon.lists, mend });
  const asked = isOther(root) ? wordsIn(passages.flatMap(({ askedAs }) => askedAs)) : new Set<string>();
  const tellsOfDanger = (text: string): boolean => {
    const { text: words, cues, found } = mark(text, understanding, mend);
    const { findings } = screen({ text: words, cues, book: lexicon.book, opinion: undefined, ...found }, lexicon);
    return findings.some(({ outcome }) => outcome === 'urgent' || outcome === 'confirm');
  };
  const ownSubject =
    compiled?.ownSubject ??
    ownSubjectOf(root, written, passages.flatMap(({ askedAs }) => askedAs), { stemsOf: stemsIn, tellsOfDanger });
  const source: UnderstandSource = {
    understanding,
    screen: lexicon,
    secondOpinion: model,
    ownSubject,
    stemsKnown,
    answers: {
      passages,
      topics,
      aspects: written.aspects,
      tellSubjects: createSubjectClassifier(subjects),
      tellAspects: createAspectClassifier(aspects),
      tellOutside: createTellOutside(outside, themesOf(topics)),
      lists: lexicon.lists,
      generic: genericTopics,
      medicines: written.medicines
        .filter(({ group }) => doubledGroups.has(group))
        .map(({ id, group }) => ({ topic: id, group })),
      togetherWords: new Set(written.words['together-words']),
      vagueWords: new Set(written.words['vague-words']),
    },
    pointers: pointersOf(written),
    notOurs: notOursOf(written),
    circumstancesOf: new Map(written.medicines.map(({ id, instead }) => [id, new Set(Object.keys(instead))])),
    plan: Object.entries(written.plan.requests).map(([id, one]) => ({ id, phrases: one['people-say'] })),
    medicineCheck: checkExpressions(written),
    mayTake: mayTakeOf(written),
    takenLead: written.medicineCheck.taken.lead,
    reminders: remindersOf(written),
    session: sessionPhrasesOf(written),
    history: historyOf(written),
    dayLeads: written.plan['day-leads'],
    roughDays: Object.entries(written.plan['rough-days']).map(([id, phrases]) => ({ id, phrases })),
    shortAnswers: [...Object.entries(written.replies).map(([id, one]) => ({ id, phrases: one['people-say'] })), ...plainNos(written)],
    commands: expressionsOf(written, 'command'),
    smallTalk: expressionsOf(written, 'small-talk'),
    summary: Object.entries(written.summary.requests).map(([id, one]) => ({ id, phrases: one['people-say'] })),
    desk: Object.entries(written.desk).map(([id, phrases]) => ({ id, phrases })),
    diary: Object.entries(written.diary.requests).map(([id, one]) => ({ id, phrases: one['people-say'] })),
    chips: new Map([...written.referred, ...written.topics].flatMap(({ sections }) => sections.map(({ ask, id }) => [ask.toLowerCase(), id] as const))),
    countries: written.services.countries.map(({ id, names, 'answers-only': answersOnly }) => ({
      id,
      names,
      answersOnly,
      stating: written.words['stating-place'],
    })),
    isKnown: (word) => isOrdinary(word) || vocabulary.has(word) || asked.has(word) || lexicon.lists.contractions.has(word),
  };
  return {
    summary: summaryOf(written, passages),
    source,
    mend,
    wordsFor,
    emergencyAnywhere: { label: serviceText(serviceOf(written.services.unknown.emergency)) },
    written,
    compiled: { key, files: written, model, subjects, aspects, outside, ownSubject, stems },
  };
}

function topicsOf(files: KnowledgeFiles): readonly TopicNames[] {
  return files.topics.map(({ front: { id, theme, names, main, compares, 'two-of-one-group': twoOfOneGroup } }) => ({
    id,
    theme,
    names,
    main,
    compares,
    ...(twoOfOneGroup === undefined ? {} : { twoOfOneGroup }),
  }));
}

function pointersOf({ words: { pointers } }: KnowledgeFiles): Pointers {
  return {
    places: new Map(Object.entries(pointers.places)),
    determiners: new Set(pointers.determiners),
    nouns: new Set(pointers.nouns),
    other: pointers.other,
    against: new Set(pointers.against),
    things: new Map(Object.entries(pointers.things)),
  };
}

/** Every text that messages are compared with. */
function textsKnown(files: KnowledgeFiles, passages: readonly PassageQuestions[]): readonly string[] {
  return [
    ...passages.flatMap(({ askedAs, text }) => [...askedAs, text]),
    ...files.notOurs.flatMap((one) => one['people-say']),
    ...files.smallTalk.flatMap((one) => one['people-say']),
    ...Object.values(files.said).flat(),
  ];
}

function knownSubjects(
  files: KnowledgeFiles,
  passages: readonly PassageQuestions[],
  stemsKnown: ReadonlyMap<string, readonly string[]>,
): readonly KnownSubject[] {
  const known = (kind: SubjectKind, id: string) => (text: string): KnownSubject => ({ stems: stemsKnown.get(text) ?? [], kind, id });
  return [
    ...passages.flatMap(({ topic, askedAs }) => askedAs.map(known('topic', topic))),
    ...files.smallTalk.flatMap(({ id, 'people-say': phrases }) => phrases.map(known('expression', id))),
    ...Object.entries(files.said).flatMap(([id, texts]) => texts.map(known('expression', id))),
    ...files.notOurs.flatMap(({ id, 'people-say': peopleSay }) => peopleSay.map(known('outside', id))),
  ];
}

function questionsOf(files: KnowledgeFiles, words: Words): readonly PassageQuestions[] {
  return files.topics.flatMap(({ front, sections }) =>
    sections.map(({ id, topic, aspect, ask }) => {
      const passage = words.passage(id);
      const asked = front['asked-as'][aspect];
      return {
        id,
        topic,
        aspect,
        // An imported answer that nobody asks for is only told when it is offered.
        askedAs: asked === undefined && front.status === 'imported' ? [] : [...new Set([...(asked ?? []), ask])],
        text: passage === undefined ? '' : `${passage.body} ${passage.evidence?.text ?? ''}`,
        ...(aspect === 'cost' && front.price === 'none' ? { unpriced: true } : {}),
      };
    }),
  );
}

function expressionsOf(files: KnowledgeFiles, route: 'command' | 'small-talk'): UnderstandSource['commands'] {
  return files.smallTalk
    .filter((one) => one.route === route)
    .map(({ id, 'people-say': phrases }) => ({ id, phrases }));
}

function summaryOf(files: KnowledgeFiles, passages: readonly PassageQuestions[]): KnowledgeSummary {
  const signed = [...files.topics.map(({ front }) => front), ...files.redFlags, ...files.medicines];
  return {
    locale: files.locale,
    version: files.version,
    topics: files.topics.length,
    passages: passages.length,
    waysOfAsking: passages.reduce((sum, { askedAs }) => sum + askedAs.length, 0),
    redFlags: files.redFlags.length,
    files: signed.length,
    reviewed: signed.filter((file) => file.status === 'reviewed').length,
  };
}
