import { askedIn, wholeOf, partsOf } from './understanding/parts';
import { createExpressions, type ExpressionSource } from './understanding/expressions';
import { createMayTake, type MayTakeSource } from './answers/may-take';
import type { MarkedText } from './understanding/token';
import { normalise, type Mend } from './understanding/normalise';
import { numberIn } from './understanding/quantity';
import { corrects, nothingBefore, type TakenBefore } from './understanding/taken-so-far';
import type { Triage } from './triage/screen';
import { createScreenAnswer, type AnswerSources, type ScreenedAnswer } from './screen-answer';
import type { AnswersTo } from './understanding/answer-in-full';
import { suspected, type RedFlagFinding } from './triage/finding';
import { wholeQuote } from './triage/screened';
import { createAsk, type Asked } from './answers/ask';
import { createSuggestSubjects } from './answers/suggest-subjects';
import { createFrameReader } from './answers/frame';
import { createNotOurs, type NotOursSource } from './answers/not-ours';
import { createPoint, placeNamed, type Pointers } from './answers/pointing';
import { ofAnyKind, withLikely } from './answers/likely-expressions';
import { createListedIn } from './answers/listed';
import { createSessionReader, type SessionPhrases } from './answers/session-asked';
import { createRank, type AnswerSource, type Carried } from './answers/rank';
import { judgementFor } from './answers/weights';
import { themesOf, type PassageId } from './answers/aspect';
import { createCountries, type CountryNames } from './understanding/countries';
import {
  createReminders,
  type ReminderAsked,
  type ReminderContext,
  type ReminderWords,
} from './reminders/asked';
import type { Clock } from './reminders/clock';
import type { Reading } from './routing/reading';
import type { RedFlag } from './triage/sign';
import { ownScores } from './understanding/own-scores';
import { deniedWords, ownAges, ownDays, ownWeight } from './understanding/told-of-self';

/** Everything that the line from text to reading is built from. */
export interface UnderstandSource extends AnswerSources {
  /** Stems of the texts that questions are compared with. */
  readonly stemsKnown: ReadonlyMap<string, readonly string[]>;
  readonly answers: AnswerSource;
  readonly pointers: Pointers;
  readonly notOurs: readonly NotOursSource[];
  /** Topic of a medicine → the circumstances for which it is known what to say instead of a dose. */
  readonly circumstancesOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly shortAnswers: readonly ExpressionSource[];
  /** What is asked of the medicine check and answered to it; set phrases only. */
  readonly medicineCheck: readonly ExpressionSource[];
  readonly mayTake: MayTakeSource;
  readonly reminders: ReminderWords;
  /** What is asked of counting and timing; set phrases only. */
  readonly session: SessionPhrases;
  readonly commands: readonly ExpressionSource[];
  readonly smallTalk: readonly ExpressionSource[];
  /** What is asked of the pain diary; set phrases only, nothing is trained on them. */
  readonly diary: readonly ExpressionSource[];
  /** What is asked of the summary for a clinician; likewise. */
  readonly summary: readonly ExpressionSource[];
  /** What is asked of the handoff to a desk; likewise. */
  readonly desk: readonly ExpressionSource[];
  readonly chips: ReadonlyMap<string, PassageId>;
  readonly countries: readonly CountryNames[];
}

/** What the conversation brings to a message: the last answer, and whether we asked for the country. */
export interface Context {
  readonly carried?: Carried;
  readonly countryAsked: boolean;
  /** We asked when it began. */
  readonly dayAsked?: boolean;
  /** We asked what was taken. */
  readonly takenAsked?: boolean;
  /** What we asked beside the danger signs. */
  readonly answersTo?: AnswersTo;
  /** What they told that they took before, and the medicine that the last answer counted with. */
  readonly takenBefore?: TakenBefore;
  /** Circumstances that they told before. */
  readonly circumstances?: readonly string[];
  readonly now?: Date;
  /** By which times are told; without it no reminder is heard. */
  readonly clock?: Clock;
  readonly reminder?: ReminderContext;
}

export type Understand = (typed: string, context: Context) => Reading;

/** Builds the line once: text → marks → triage, questions, set phrases. What it returns is pure. */
export function createUnderstand(source: UnderstandSource, mend: Mend): Understand {
  const { lists, book } = source.understanding;
  const stemsOf = (text: string): readonly string[] =>
    source.stemsKnown.get(text) ?? normalise(text, lists, mend).tokens.map(({ stem }) => stem);
  const judgement = judgementFor(source.answers.topics);
  const readFrame = createFrameReader(source.answers.topics, source.answers.aspects, lists);
  const valueOf = (word: string): number | undefined => numberIn(word, source.understanding.measures);
  const notOurs = createNotOurs(source.notOurs, lists, stemsOf, {
    ...source.answers,
    readFrame,
    isNumber: (word) => valueOf(word) !== undefined,
  });
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
  const medicineCheck = createExpressions(source.medicineCheck, lists);
  const mayTake = createMayTake(source.mayTake, lists);
  const commands = createExpressions(source.commands, lists);
  const smallTalk = createExpressions(source.smallTalk, lists);
  const diary = createExpressions(source.diary, lists);
  const reminders = createReminders(source.reminders);
  const summary = createExpressions(source.summary, lists);
  const session = createSessionReader(source.session, lists, valueOf);
  const desk = createExpressions(source.desk, lists);
  const countryIn = createCountries(source.countries);
  const history = createExpressions(source.history.said, lists);
  const { screened, answeredDay } = createScreenAnswer(source, mend);

  return (typed, context) => {
    const { marked, facts, shape, triage, answered } = screened(
      typed,
      {
        now: context.now ?? new Date(),
        before: context.takenBefore ?? nothingBefore,
        circumstances: context.circumstances ?? [],
        zone: context.clock?.zone,
      },
      context.takenAsked === true,
      context.answersTo,
    );
    const { text } = marked;
    const said = source.answers.tellSubjects(text.tokens.map(({ stem }) => stem)).expressions;
    const country = countryIn(typed, context.countryAsked);
    const chip = source.chips.get(typed.trim().toLowerCase());
    const place = placeNamed(text, pointers);
    const reminder = heardOfReminders(typed, context);
    return {
      text: typed,
      shape,
      triage,
      ...suspicion(triage, text),
      ...knownOfThem(ask(marked, [wholeOf(text), ...partsOf(text, lists)], context.carried), triage),
      suggested: suggest(
        text.tokens
          .filter(({ word, typed }) => typed === undefined && !source.isKnown(word))
          .map(({ word }) => word),
      ),
      shortAnswers: withLikely(shortAnswers(text), source.shortAnswers, said),
      plan: plan(text),
      medicineCheck: medicineCheck(text),
      ...mayTakeNow(mayTake(text)),
      ...session(text, context.carried),
      ...(context.dayAsked === true ? answeredDay(typed, context.now ?? new Date()) : {}),
      commands: withLikely(commands(text), source.commands, said),
      smallTalk: withLikely(smallTalk(text), source.smallTalk, ofAnyKind(source.smallTalk, said)),
      diary: diary(text),
      summary: summary(text),
      history: history(text),
      desk: desk(text),
      ...ownScores(facts, source.understanding),
      quantities: facts.quantities,
      ...(facts.takenAt === undefined ? {} : { takenAt: facts.takenAt.toISOString() }),
      // What somebody wants to be reminded of has not been taken, nor lasted.
      ...(facts.taken === undefined || reminder !== undefined ? {} : { taken: facts.taken }),
      dosesRefused: dosesRefused(triage),
      ...(reminder === undefined ? ownDays(facts, source.understanding) : { reminder }),
      ...answeredWith(answered),
      asks: askedIn(text, lists.questionOpeners).some((asked) => asked),
      corrects: corrects(text.tokens, source.understanding.measures),
      ...ownWeight(marked, book),
      ownAges: ownAges(facts, book),
      words: text.tokens.map(({ word }) => word),
      deniedWords: deniedWords(marked),
      ...(chip === undefined ? {} : { chip }),
      ...(place === undefined ? {} : { place }),
      ...(country === undefined ? {} : { country }),
    };
  };

  function heardOfReminders(typed: string, { clock, reminder, now }: Context): ReminderAsked | undefined {
    return clock === undefined ? undefined : reminders(typed, reminder, clock, now ?? new Date());
  }

  /** Ours to speak of where the data tell what somebody's circumstance means for a medicine: lithium, an age of 62. */
  function knownOfThem(asked: Asked, { circumstances, supposedCircumstances }: Triage): Asked {
    if (asked.notOurs === undefined || (asked.notOurs.proven && !asked.notOurs.besideOurs)) return asked;
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

function answeredWith(answered: ScreenedAnswer['answered']): Pick<Reading, 'answered' | 'days'> {
  if (answered === undefined) return {};
  return { answered, ...(answered.days === undefined ? {} : { days: answered.days }) };
}

function mayTakeNow(mayTake: Reading['mayTake']): Pick<Reading, 'mayTake'> {
  return mayTake === undefined ? {} : { mayTake };
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
