/** One word of an utterance. */
export interface Token {
  /** Lower-case, accents off, contractions opened, spelling mended: what the lexicon is compared with. */
  readonly word: string;
  readonly stem: string;
  /** What the word itself is looked up by, where the lexicon asks for exactly this form. */
  readonly exact: string;
  /** Offsets of the typed form in the utterance, in UTF-16 units; parts of one contraction share them. */
  readonly start: number;
  readonly end: number;
  /** Number of the sentence it stands in, from 0. */
  readonly sentence: number;
  /** A comma, dash or bracket stands directly before it. */
  readonly afterComma: boolean;
  /** It stands in quotation marks. */
  readonly quoted: boolean;
  /** Articles, pronouns, intensifiers …: phrases are compared without them. */
  readonly filler: boolean;
  /** The typed form, when spelling was mended. */
  readonly typed: string | undefined;
}

/** An utterance with its words marked. */
export interface MarkedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Indices into `tokens` of the words that are not fillers, in order. */
  readonly content: readonly number[];
  /** Sentences that end with a question mark. */
  readonly questions: ReadonlySet<number>;
}

/** What the normaliser needs of `knowledge/<locale>/words.yaml`. */
export interface WordLists {
  /** Typed form without apostrophe (with it where it would be another word: "i'll") → the words it stands for. */
  readonly contractions: ReadonlyMap<string, readonly string[]>;
  readonly fillers: ReadonlySet<string>;
  /** Dictated punctuation ("full stop") → the mark. */
  readonly dictated: ReadonlyMap<string, '.' | ',' | '?'>;
  /** "and", "also": with an opener behind it, a second question begins. */
  readonly joiners: ReadonlySet<string>;
  readonly questionOpeners: ReadonlySet<string>;
  /** Words in which everybody tells of what the bot is about. */
  readonly everyday: ReadonlySet<string>;
}
