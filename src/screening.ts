import { createStrange } from './answers/own-subject';
import { createOpinion, type MessageOpinion } from './triage/opinion';
import { probabilityNeeded } from './triage/probability-needed';
import { screen, type ScreenSource, type Triage } from './triage/screen';
import type { SecondOpinionModel } from './triage/second-opinion';
import type { ClassifierModel } from './understanding/classifier';
import { mark, type Marked, type MarkingContext, type UnderstandingSource } from './understanding/mark';
import type { Mend } from './understanding/normalise';
import { shapeOf, type Shape } from './understanding/shape';
import type { MarkedText } from './understanding/token';

/** Everything that a message is screened by. */
export interface ScreeningSource {
  readonly understanding: UnderstandingSource;
  readonly screen: ScreenSource;
  readonly secondOpinion: SecondOpinionModel;
  /** Tells danger from the questions of a subject that the second opinion has never read. */
  readonly ownSubject: ClassifierModel;
  readonly isKnown: (word: string) => boolean;
}

/** A message marked, and what triage made of it. */
export interface Screening {
  readonly marked: Marked;
  readonly shape: Shape;
  readonly triage: Triage;
}

/** Builds the first half of the line: text → marks → triage. */
export function createScreening(
  source: ScreeningSource,
  mend: Mend,
): (typed: string, context?: MarkingContext) => Screening {
  const triageOf = createTriage(source);
  return (typed, context) => {
    const marked = mark(typed, source.understanding, mend, context);
    return { marked, ...triageOf(marked) };
  };
}

/** Builds the second step of it: marks → triage. */
export function createTriage(source: ScreeningSource): (marked: Marked) => Omit<Screening, 'marked'> {
  const { lists, book } = source.understanding;
  const opinionOn = createOpinion(source.secondOpinion, source.screen.redFlags, {
    questionOpeners: lists.questionOpeners,
    everyday: lists.everyday,
    book,
  });
  const strange = createStrange(source.ownSubject);

  return (marked) => {
    const { text, found, cues } = marked;
    const shape = shapeOf(text, source.isKnown);
    // The statistics have read English only: of another language they would make up signs.
    const opinion = shape.kind === 'other-language' ? undefined : tempered(opinionOn(marked), text);
    const triage = screen({ text, cues, book, opinion, ...found }, source.screen);
    return { shape, triage };
  };

  /** To words that are of the subject from end to end the second opinion gives no weight; the phrases still count. */
  function tempered(opinion: MessageOpinion | undefined, { tokens }: MarkedText): MessageOpinion | undefined {
    const danger = opinion === undefined ? undefined : strange(tokens.map(({ stem }) => stem));
    if (opinion === undefined || danger === undefined || danger > probabilityNeeded.ofOwnSubject)
      return opinion;
    const { ofWhole, highest } = opinion;
    return { ...opinion, ofWhole: Math.min(ofWhole, danger), highest: Math.min(highest, danger) };
  }
}
