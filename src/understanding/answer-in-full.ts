import type { Expression } from './expressions';
import type { UnderstandingSource } from './mark';
import { normalise, type Mend } from './normalise';
import { readQuantities } from './quantities';
import { numberIn, type Quantity } from './quantity';
import type { MarkedText, Token } from './token';

/** What a question of ours can be answered by in a word or a number. */
export const figuresAsked = ['began', 'pain', 'taken', 'age'] as const;
export type FigureAsked = (typeof figuresAsked)[number];

/** What we asked that can be answered by a word or a number. */
export interface AnswersTo {
  readonly asked: readonly FigureAsked[];
  /** What was asked before that: put right only by words of correction. */
  readonly last: readonly FigureAsked[];
}

/** An answer to several questions at once, each part of it worded as what it says in full. */
export interface AnswerInFull {
  readonly text: string;
  /** What is answered by it, each in their own words. */
  readonly told: readonly { readonly figure: FigureAsked; readonly quote: string }[];
  readonly days?: number;
  /** It began longer ago than days tell. */
  readonly longAgo?: true;
  /** What answers none of them, as typed. */
  readonly rest: string;
}

export interface AnswerWords {
  readonly leads: Readonly<Record<'pain' | 'taken' | 'age', string>>;
  readonly day: (typed: string, now: Date) => { readonly days?: number };
  /** Of "months ago", and of ages in words. */
  readonly longAgo: (text: MarkedText) => readonly Expression[];
  readonly adult: (text: MarkedText) => readonly Expression[];
  /** How much of a clause such words have to be. */
  readonly share: number;
}

/** What tells it without our having asked. */
const kindOf = {
  began: 'day-of-illness',
  pain: 'pain-score',
  taken: 'medicine-taken',
  age: 'age',
} as const satisfies Record<FigureAsked, Quantity['kind']>;

interface Clause {
  readonly from: number;
  readonly to: number;
  readonly tokens: readonly Token[];
}

/**
 * Builds a reader of answers such as "since tuesday, bending for the kettle" and "about a 7 and 2 nurofen": each clause is
 * the answer to the first question that it fits, and read with the words before it that make it a statement.
 */
export function createAnswerInFull(
  words: AnswerWords,
  { lists, measures, medicines }: UnderstandingSource,
  mend: Mend,
): (typed: string, asked: AnswersTo, now: Date) => AnswerInFull {
  const names = new Set(medicines.flatMap((one) => one.names));
  const read = (text: string, now: Date): readonly Quantity[] =>
    readQuantities(normalise(text, lists, mend), measures, medicines, now);

  return (typed, { asked, last }, now) => {
    const told: { figure: FigureAsked; quote: string }[] = [];
    const whole: string[] = [];
    const rest: { from: number; to: number }[] = [];
    const beginning: { days?: number; longAgo?: true } = {};
    let begun = 0;
    let before: FigureAsked | undefined;
    for (const { from, to, tokens } of clausesOf(normalise(typed, lists, mend).tokens, typed)) {
      const clause = typed.slice(from, to);
      const previous = before;
      const figure = figureOf(clause, tokens, previous);
      before = figure;
      if (figure === undefined) {
        const joined = rest.at(-1);
        if (joined !== undefined && whole.at(-1) === typed.slice(joined.from, joined.to)) {
          joined.to = to;
          whole[whole.length - 1] = typed.slice(joined.from, to);
        } else {
          rest.push({ from, to });
          whole.push(clause);
        }
        continue;
      }
      const goesOn = told.at(-1);
      if (goesOn !== undefined && previous === figure) {
        goesOn.quote = typed.slice(begun, to);
        whole[whole.length - 1] = inFull(figure, goesOn.quote);
        continue;
      }
      begun = from;
      told.push({ figure, quote: clause });
      whole.push(inFull(figure, clause));
    }
    return {
      text: whole.join('. '),
      told,
      ...beginning,
      rest: rest.map((one) => typed.slice(one.from, one.to)).join(', '),
    };

    function figureOf(
      clause: string,
      tokens: readonly Token[],
      previous: FigureAsked | undefined,
    ): FigureAsked | undefined {
      const namesMedicine = tokens.some(({ word }) => names.has(word));
      const counts = tokens.some(({ word }) => numberIn(word, measures) !== undefined);
      const beside = volunteered(clause);
      if (beside === 'age') return beside;
      const open = [...asked, ...last].find((figure) => {
        if (figure === 'taken') return namesMedicine || (previous === 'taken' && counts);
        if (namesMedicine || told.some((one) => one.figure === figure)) return false;
        if (previous === 'taken' && asked.includes('taken')) return false;
        if (figure === 'began') return isBeginning(clause);
        return (
          isFigure(read(`${words.leads[figure]} ${withoutCorrection(clause)}`, now), kindOf[figure]) ||
          (figure === 'age' && says(words.adult, clause))
        );
      });
      return open ?? beside;
    }

    /** What a clause tells without our having asked; a bare number tells nothing. */
    function volunteered(clause: string): FigureAsked | undefined {
      const quantities = read(clause, now).filter((one) => one.kind !== 'pain-score' || one.named);
      return figuresAsked.find((one) => isFigure(quantities, kindOf[one]));
    }

    function isBeginning(clause: string): boolean {
      const { days } = words.day(withoutCorrection(clause), now);
      if (days !== undefined) beginning.days = days;
      else if (says(words.longAgo, clause)) beginning.longAgo = true;
      return beginning.days !== undefined || beginning.longAgo === true;
    }

    function inFull(figure: FigureAsked, clause: string): string {
      if (figure === 'began') return clause;
      const said = withoutCorrection(clause);
      // What was taken is put right by the very words of correction.
      return figure === 'taken' && said !== clause ? clause : `${words.leads[figure]} ${said}`;
    }
  };

  function isFigure(quantities: readonly Quantity[], kind: Quantity['kind']): boolean {
    return quantities.some((one) => one.kind === kind);
  }

  function says(find: (text: MarkedText) => readonly Expression[], clause: string): boolean {
    return find(normalise(clause, lists, mend)).some(({ share }) => share >= words.share);
  }

  /** "No i meant wednesday" is Wednesday. */
  function withoutCorrection(clause: string): string {
    const { tokens } = normalise(clause, lists, mend);
    const beside = [...measures.corrections, ...measures.besideCorrections];
    const first = tokens.findIndex(({ word }) => !beside.includes(word));
    const corrected = tokens.slice(0, first).some(({ word }) => measures.corrections.includes(word));
    return corrected ? clause.slice(tokens[first]?.start ?? 0) : clause;
  }

  /** Cut at sentences, commas, and "and". */
  function clausesOf(tokens: readonly Token[], typed: string): readonly Clause[] {
    const starts = tokens.flatMap(({ sentence, afterComma, word, start }, at) => {
      const previous = tokens[at - 1];
      const begins = previous?.sentence !== sentence || afterComma || lists.joiners.has(previous.word);
      // "5/10" is one thing.
      const apart = previous === undefined || /[\s,;]/.test(typed.slice(previous.end, start));
      return begins && apart && !lists.joiners.has(word) ? [at] : [];
    });
    return starts.map((start, at) => {
      const own = tokens.slice(start, starts[at + 1]);
      const last = own.filter(({ word }) => !lists.joiners.has(word)).at(-1) ?? own[0];
      return { from: own[0]?.start ?? 0, to: last?.end ?? 0, tokens: own };
    });
  }
}
