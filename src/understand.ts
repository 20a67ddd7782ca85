import { askedIn, wholeOf, partsOf } from './understanding/parts';
import type { Marked } from './understanding/mark';
import { createAnsweredDay } from './understanding/answered-day';
import { createExpressions, type Expression, type ExpressionSource } from './understanding/expressions';
import type { CuesFound } from './understanding/assertion/cues';
import type { MarkedText } from './understanding/token';
import { normalise, type Mend } from './understanding/normalise';
import { corrects, nothingBefore, type TakenBefore } from './understanding/taken-so-far';
import type { Triage } from './triage/screen';
import { createScreening, type ScreeningSource } from './screening';
import { suspected, type RedFlagFinding } from './triage/finding';
import { wholeQuote } from './triage/screened';
import { createAsk, type Asked } from './answers/ask';
import { createSuggestSubjects } from './answers/suggest-subjects';
import { createFrameReader } from './answers/frame';
import { createNotOurs, type NotOursSource } from './answers/not-ours';
import { createPoint, placeNamed, type Pointers } from './answers/pointing';
import { createListedIn } from './answers/listed';
import { createRank, type AnswerSource, type Carried } from './answers/rank';
import { judgementFor } from './answers/weights';
import { themesOf, type PassageId } from './answers/aspect';
import { createCountries, type CountryNames } from './understanding/countries';
import type { Reading } from './routing/reading';
import type { RedFlag } from './triage/sign';
import { assess } from './understanding/assertion/assess';
import { thresholds } from './routing/thresholds';
import { ownScores } from './understanding/own-scores';

/** Everything that the line from text to reading is built from. */
export interface UnderstandSource extends ScreeningSource {
  /** Stems of the texts that questions are compared with. */
  readonly stemsKnown: ReadonlyMap<string, readonly string[]>;
  readonly answers: AnswerSource;
  readonly pointers: Pointers;
  readonly notOurs: readonly NotOursSource[];
  /** Topic of a medicine → the circumstances for which it is known what to say instead of a dose. */
  readonly circumstancesOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly shortAnswers: readonly ExpressionSource[];
  /** What is asked of the recovery plan and answered to it; set phrases only, nothing is trained on them. */
  readonly plan: readonly ExpressionSource[];
  readonly dayLeads: readonly string[];
  /** By days. */
  readonly roughDays: readonly ExpressionSource[];
  readonly commands: readonly ExpressionSource[];
  readonly smallTalk: readonly ExpressionSource[];
  /** What is asked of the pain diary; set phrases only, nothing is trained on them. */
  readonly diary: readonly ExpressionSource[];
  /** What is asked of the summary for a clinician; likewise. */
  readonly summary: readonly ExpressionSource[];
  readonly chips: ReadonlyMap<string, PassageId>;
  readonly countries: readonly CountryNames[];
}

/** What the conversation brings to a message: the last answer, and whether we asked for the country. */
export interface Context {
  readonly carried?: Carried;
  readonly countryAsked: boolean;
  /** We asked when it began. */
  readonly dayAsked?: boolean;
  /** What they told that they took before, and the medicine that the last answer counted with. */
  readonly takenBefore?: TakenBefore;
  /** Circumstances that they told before. */
  readonly circumstances?: readonly string[];
  readonly now?: Date;
}

export type Understand = (typed: string, context: Context) => Reading;

/** Builds the line once: text → marks → triage, questions, set phrases. What it returns is pure. */
export function createUnderstand(source: UnderstandSource, mend: Mend): Understand {
  const { lists, book } = source.understanding;
  const stemsOf = (text: string): readonly string[] =>
    source.stemsKnown.get(text) ?? normalise(text, lists, mend).tokens.map(({ stem }) => stem);
  const judgement = judgementFor(source.answers.topics);
  const readFrame = createFrameReader(source.answers.topics, source.answers.aspects, lists);
  const notOurs = createNotOurs(source.notOurs, lists, stemsOf, { ...source.answers, readFrame });
  const compared = (one: string, other: string): string | undefined =>
    source.answers.topics.find(({ compares }) => compares.includes(one) && compares.includes(other))?.id;
  const { pointers } = source;
  const point = createPoint({
    pointers,
    compared,
    weighedBy: (topic) => source.answers.topics.find(({ id }) => id === topic)?.compares ?? [],
    listedIn: createListedIn(source.answers, readFrame, (text) => normalise(text, lists, mend)),
  });
  const rank = createRank(source.answers, stemsOf, judgement, readFrame, point);
  const themeOf = themesOf(source.answers.topics);
  const ask = createAsk(rank, notOurs, lists.joiners, compared, themeOf, judgement);
  const suggest = createSuggestSubjects(source.answers.topics);
  const shortAnswers = createExpressions(source.shortAnswers, lists);
  const plan = createExpressions(source.plan, lists);
  const answeredDay = createAnsweredDay(
    { words: thresholds.wordsOfADay, share: thresholds.command },
    source.dayLeads,
    source.roughDays,
    source.understanding,
    mend,
  );
  const commands = createExpressions(source.commands, lists);
  const smallTalk = createExpressions(source.smallTalk, lists);
  const diary = createExpressions(source.diary, lists);
  const summary = createExpressions(source.summary, lists);
  const countryIn = createCountries(source.countries);
  const screening = createScreening(source, mend);

  return (typed, context) => {
    const { marked, shape, triage } = screening(typed, {
      now: context.now ?? new Date(),
      before: context.takenBefore ?? nothingBefore,
      circumstances: context.circumstances ?? [],
    });
    const { text, quantities, cues } = marked;
    const said = source.answers.tellSubjects(text.tokens.map(({ stem }) => stem)).expressions;
    const country = countryIn(typed, context.countryAsked);
    const chip = source.chips.get(typed.trim().toLowerCase());
    const place = placeNamed(text, pointers);
    return {
      text: typed,
      shape,
      triage,
      ...suspicion(triage, text),
      ...knownOfThem(ask(text, [wholeOf(text), ...partsOf(text, lists)], context.carried), triage),
      suggested: suggest(
        text.tokens
          .filter(({ word, typed }) => typed === undefined && !source.isKnown(word))
          .map(({ word }) => word),
      ),
      shortAnswers: withLikely(shortAnswers(text), source.shortAnswers, said),
      plan: plan(text),
      ...(context.dayAsked === true ? answeredDay(typed, context.now ?? new Date()) : {}),
      ...ownDays(marked),
      commands: withLikely(commands(text), source.commands, said),
      smallTalk: withLikely(smallTalk(text), source.smallTalk, ofAnyKind(source.smallTalk, said)),
      diary: diary(text),
      summary: summary(text),
      ...ownScores(marked, source.understanding),
      quantities,
      ...(marked.taken === undefined ? {} : { taken: marked.taken }),
      dosesRefused: dosesRefused(triage),
      ...ownDays(marked),
      asks: askedIn(text, lists.questionOpeners).some((asked) => asked),
      corrects: corrects(text.tokens, source.understanding.measures),
      ...ownWeight(marked),
      words: text.tokens.map(({ word }) => word),
      deniedWords: deniedWords(text, cues),
      ...(chip === undefined ? {} : { chip }),
      ...(place === undefined ? {} : { place }),
      ...(country === undefined ? {} : { country }),
    };
  };

  /** How long it has lasted is what they state of themselves; "can I take it for 10 days" states nothing. */
  function ownDays({ text, cues, quantities }: Marked): Pick<Reading, 'days'> {
    const asked = askedIn(text, lists.questionOpeners);
    const days = quantities.flatMap((one) => {
      if (one.kind !== 'day-of-illness' || asked[one.span.first] === true) return [];
      const { presence, time, experiencer } = assess(one.span, text, cues, book).assertion;
      return presence !== 'denied' && time !== 'supposed' && experiencer === 'self' ? [one.days] : [];
    });
    return days.length === 0 ? {} : { days: Math.max(...days) };
  }

  /** A weight counts as the person's own unless the words around it give it to somebody else. */
  function ownWeight({ text, cues, quantities }: Marked): Pick<Reading, 'ownPounds'> {
    const own = quantities.flatMap((quantity) =>
      quantity.kind === 'weight' && assess(quantity.span, text, cues, book).assertion.experiencer === 'self'
        ? [quantity.pounds]
        : [],
    );
    const pounds = own.at(-1);
    return pounds === undefined ? {} : { ownPounds: pounds };
  }

  /** Content words within reach of a denial, up to the next comma. */
  function deniedWords(text: MarkedText, cues: CuesFound): readonly string[] {
    const denials = cues.hits.filter(({ kind }) => kind === 'denial');
    return denials.flatMap(({ last }) => {
      const after = text.tokens.slice(last + 1, last + 1 + wordsDenied);
      const end = after.findIndex(({ afterComma }) => afterComma);
      return (end < 0 ? after : after.slice(0, end)).filter(({ filler }) => !filler).map(({ word }) => word);
    });
  }

  /** Another medicine is ours to speak of where the data tell what it means beside ours: lithium for ibuprofen. */
  function knownOfThem(asked: Asked, { circumstances, supposedCircumstances }: Triage): Asked {
    if (asked.notOurs?.besideOurs !== true) return asked;
    const told = [...circumstances, ...supposedCircumstances];
    const topics = asked.questions.flatMap(({ frame }) => frame.subjects.map(({ id }) => id));
    const known = topics.some((topic) => told.some((one) => source.circumstancesOf.get(topic)?.has(one)));
    return known ? { questions: asked.questions } : asked;
  }

  function dosesRefused({ circumstances }: Triage): readonly string[] {
    return [...source.circumstancesOf].flatMap(([topic, refusing]) =>
      circumstances.some((one) => refusing.has(one)) ? [topic] : [],
    );
  }

  function suspicion({ danger }: Triage, text: MarkedText): Pick<Reading, 'suspected'> {
    const flag = source.screen.redFlags.find(({ id }) => id === danger?.redFlag);
    return flag === undefined ? {} : { suspected: opinionFinding(flag, text) };
  }
}

/** Set phrases found, and those that the message probably means in words of its own. */
function withLikely(
  found: readonly Expression[],
  sources: readonly ExpressionSource[],
  said: ReadonlyMap<string, number>,
): readonly Expression[] {
  const likely = sources.map(({ id }): Expression => {
    const one = found.find((expression) => expression.id === id);
    const probability = said.get(id) ?? 0;
    return {
      id,
      share: Math.max(one?.share ?? 0, probability),
      shareOfAll: Math.max(one?.shareOfAll ?? 0, probability),
    };
  });
  return likely.sort((a, b) => b.share - a.share || b.shareOfAll - a.shareOfAll);
}

/** "Ok ta" is thanks as much as ok, and small talk for certain: the likeliest kind has the probability of all. */
function ofAnyKind(
  kinds: readonly ExpressionSource[],
  said: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const likely = kinds.map(({ id }) => ({ id, probability: said.get(id) ?? 0 }));
  const [first] = [...likely].sort((a, b) => b.probability - a.probability);
  const all = likely.reduce((sum, { probability }) => sum + probability, 0);
  return first === undefined ? said : new Map([...said, [first.id, all]]);
}

/** A sign that the statistics suspect: asked about, never taken as told. */
function opinionFinding({ id, system, disposition }: RedFlag, text: MarkedText): RedFlagFinding {
  return {
    redFlag: id,
    system,
    outcome: 'confirm',
    disposition,
    words: [],
    quote: wholeQuote(text),
    assertion: suspected,
    because: [],
  };
}

/** So many words behind a denial may be what it denies. */
const wordsDenied = 4;
