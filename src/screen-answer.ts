import { thresholds } from './routing/thresholds';
import { createScreening, type Screening, type ScreeningSource } from './screening';
import { createAnsweredDay } from './understanding/answered-day';
import { createAnswerInFull, type AnswerInFull, type AnswersTo } from './understanding/answer-in-full';
import { createExpressions, type ExpressionSource } from './understanding/expressions';
import type { Marked, MarkingContext } from './understanding/mark';
import type { Mend } from './understanding/normalise';
import { corrects } from './understanding/taken-so-far';

/** A message screened as typed, with the figures that it tells as an answer. */
export interface ScreenedAnswer extends Screening {
  readonly facts: Marked;
  readonly answered?: AnswerInFull;
}

/** What answers to our questions are read by. */
export interface AnswerSources extends ScreeningSource {
  /** What is asked of the recovery plan and answered to it; set phrases only, nothing is trained on them. */
  readonly plan: readonly ExpressionSource[];
  /** "I took": stands before an answer to what was taken. */
  readonly takenLead: string;
  readonly dayLeads: readonly string[];
  /** By days. */
  readonly roughDays: readonly ExpressionSource[];
  /** What is answered beside the danger signs of the check-in, and words that make a statement of it. */
  readonly history: {
    readonly said: readonly ExpressionSource[];
    readonly leads: Readonly<Record<'pain' | 'age', string>>;
  };
}

export interface ScreenAnswer {
  readonly answeredDay: (typed: string, now: Date) => { readonly days?: number };
  /** "2 at 8" is judged as what it says in full, where that was asked. */
  readonly screened: (
    typed: string,
    marking: MarkingContext,
    takenAsked: boolean,
    answersTo: AnswersTo | undefined,
  ) => ScreenedAnswer;
}

/** Builds what screens a message that may answer what we asked. */
export function createScreenAnswer(source: AnswerSources, mend: Mend): ScreenAnswer {
  const { takenLead, history, plan, understanding } = source;
  const { lists, measures } = understanding;
  const screening = createScreening(source, mend);
  const answeredDay = createAnsweredDay(
    { words: thresholds.wordsOfADay, share: thresholds.command },
    source.dayLeads,
    source.roughDays,
    understanding,
    mend,
  );
  const said = (from: readonly ExpressionSource[], id: string): ReturnType<typeof createExpressions> =>
    createExpressions(
      from.filter((one) => one.id === id),
      lists,
    );
  const answerInFull = createAnswerInFull(
    {
      leads: { ...history.leads, taken: takenLead },
      day: answeredDay,
      longAgo: said(plan, 'long-ago'),
      adult: said(history.said, 'adult'),
      share: thresholds.command,
    },
    understanding,
    mend,
  );

  const screened: ScreenAnswer['screened'] = (typed, marking, takenAsked, answersTo) => {
    const asTyped = screening(typed, marking);
    const plain = { ...asTyped, facts: asTyped.marked };
    if (takenAsked) return alarms(asTyped) ? plain : withLead(typed, marking, plain);
    if (answersTo === undefined) return plain;
    const isCorrection = corrects(asTyped.marked.text.tokens, measures);
    const asked = { ...answersTo, last: isCorrection ? answersTo.last : [] };
    const answered = answerInFull(typed, asked, marking.now);
    if (answered.told.length === 0) return { ...plain, answered };
    const inFull = screening(answered.text, marking);
    // "About a 9 and 2 nurofen" is no 11 tablets, where nothing but what we asked is told.
    const heard = answered.rest === '' ? inFull : asTyped;
    if (alarms(heard)) return withQuotes({ ...plain, triage: heard.triage }, () => typed);
    const { circumstances } = inFull.triage;
    const triage = mgIn(inFull) > mgIn(asTyped) ? inFull.triage : { ...heard.triage, circumstances };
    return withQuotes({ ...asTyped, triage, facts: inFull.marked, answered }, () => typed);
  };

  function withLead(typed: string, marking: MarkingContext, plain: ScreenedAnswer): ScreenedAnswer {
    const lead = `${takenLead} `;
    const inFull = screening(typed.replace(/(^|[.!?;]\s+|\n+)(?=\S)/g, `$1${lead}`), marking);
    return mgIn(inFull) > mgIn(plain)
      ? withQuotes({ ...inFull, facts: inFull.marked }, (quote) => quote.replaceAll(lead, ''))
      : plain;
  }

  return { answeredDay, screened };
}

function alarms({ triage }: Screening): boolean {
  return triage.findings.some(({ outcome }) => outcome === 'urgent');
}

function withQuotes(screened: ScreenedAnswer, quoteOf: (quote: string) => string): ScreenedAnswer {
  const findings = screened.triage.findings.map((one) => ({ ...one, quote: quoteOf(one.quote) }));
  return { ...screened, triage: { ...screened.triage, findings } };
}

function mgIn({ marked: { taken = [] } }: Screening): number {
  return taken.reduce((sum, { mg }) => sum + mg, 0);
}
