import stemmers from 'natural/lib/natural/stemmers';
import { oncePer } from './once-per';
import { remembering } from './remembering';
import type { MarkedText, Token, WordLists } from './token';

/** Mends one unknown word, or gives several words for two that were typed together. */
export type Mend = (word: string) => readonly string[];

const wordOrMark = /\p{L}[\p{L}\p{M}]*(?:['’`´]\p{L}+)*|\d+(?:[.,]\d+)*|[^\p{L}\p{N}\s]|\n/gu;
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFE0E\uFE0F]/g;
/** Shorter stems collide: "uses" would be "us". */
const shortestStem = 3;

/**
 * Porter stem of one lower-case word (M. F. Porter, Program 14(3), 1980; implementation: natural); words of up to three
 * letters stay, as "one" would be "on" and "ate" would be "at".
 */
export function stem(word: string): string {
  const cut = /^[a-z]{4,}$/.test(word) ? stemmers.PorterStemmer.stem(word) : word;
  return cut.length < shortestStem ? word : cut;
}

interface Place {
  sentence: number;
  afterComma: boolean;
}

/**
 * Marks the words of a text: sentences, commas, opened contractions, stems and fillers. Linear in the length of the
 * text; offsets refer to the text as given.
 */
export function normalise(text: string, lists: WordLists, mend: Mend): MarkedText {
  const tokens: Token[] = [];
  const questions = new Set<number>();
  const place: Place = { sentence: 0, afterComma: false };
  const quotes = quotedIn(text);
  const read = readerOf(lists)(mend);
  for (const { raw, start, end } of pieces(text)) {
    const { mark, words } = read(raw);
    if (mark !== undefined) {
      readMark(mark, place, tokens, questions);
      continue;
    }
    const quoted = quotes.some(({ from, to }) => start >= from && end <= to);
    for (const { word, stem, exact, filler, typed } of words) {
      const { sentence, afterComma } = place;
      tokens.push({ word, stem, exact, start, end, sentence, afterComma, quoted, filler, typed });
      place.afterComma = false;
    }
  }
  const content: number[] = [];
  tokens.forEach(({ filler }, index) => {
    if (!filler) content.push(index);
  });
  return { text, tokens, content, questions };
}

/** What a piece of text says wherever it stands: a mark, or words. */
interface ReadPiece {
  readonly mark: string | undefined;
  readonly words: readonly Pick<Token, 'word' | 'stem' | 'exact' | 'filler' | 'typed'>[];
}

/** Reads a piece of text; of the same lists and the same mending each is read once. */
const readerOf = oncePer((lists: WordLists) =>
  oncePer((mend: Mend) =>
    remembering((raw): ReadPiece => {
      const mark = markOf(raw, lists);
      return { mark, words: mark === undefined ? wordsOf(raw, lists, mend) : [] };
    }),
  ),
);

interface Piece {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

function pieces(text: string): readonly Piece[] {
  const visible = text.replace(invisible, (mark) => ' '.repeat(mark.length));
  const found: Piece[] = [];
  visible.replace(wordOrMark, (raw: string, start: number) => {
    found.push({ raw, start, end: start + raw.length });
    return raw;
  });
  return found;
}

function markOf(raw: string, lists: WordLists): string | undefined {
  if (/^[\p{L}\p{N}]/u.test(raw)) return lists.dictated.get(raw.toLowerCase());
  if (lists.contractions.has(raw)) return undefined;
  return raw;
}

function readMark(mark: string, place: Place, tokens: readonly Token[], questions: Set<number>): void {
  const spoken = tokens.at(-1)?.sentence === place.sentence;
  if (mark === '?') questions.add(spoken ? place.sentence : Math.max(0, place.sentence - 1));
  if ('.!?;\n…'.includes(mark)) {
    if (spoken) place.sentence += 1;
    place.afterComma = false;
  } else if (',-–—()[]:/|'.includes(mark)) place.afterComma = true;
}

/** Quotation marks that open before a word and close behind one, at most 300 characters later. */
const quotation = /(?<=^|[\s(:,])["“'‘](?=\S)[^"”\n]{1,300}?(?<=\S)["”'’](?=$|[\s.,;:!?)])/gu;

function quotedIn(text: string): readonly { readonly from: number; readonly to: number }[] {
  return [...text.matchAll(quotation)].map(({ 0: { length }, index }) => ({
    from: index,
    to: index + length,
  }));
}

function wordsOf(raw: string, lists: WordLists, mend: Mend): ReadPiece['words'] {
  const plain = plainWord(raw);
  const words =
    lists.contractions.get(apostrophised(raw)) ??
    lists.contractions.get(plain) ??
    splitPossessive(raw, plain, lists) ??
    mended(plain, mend);
  const typed = words.length === 1 && words[0] === plain ? undefined : plain;
  return words.map((word) => ({
    word,
    stem: stem(word),
    exact: `${exactSign}${word}`,
    filler: lists.fillers.has(word),
    typed,
  }));
}

/** Before a word of a phrase: exactly this form counts, "=legs" is not "leg". */
export const exactSign = '=';

/** "I'll" is not "ill": a form that is a word without its apostrophe is listed with it. */
function apostrophised(raw: string): string {
  return raw.toLowerCase().replace(/[’`´]/g, "'");
}

function mended(plain: string, mend: Mend): readonly string[] {
  const found = mend(plain);
  return found.length > 0 ? found : [plain];
}

/** "wife's" is the wife; a contraction such as "can't" has been opened before. */
function splitPossessive(raw: string, plain: string, lists: WordLists): readonly string[] | undefined {
  if (!/['’`´]s$/i.test(raw) || plain.length < 3) return undefined;
  const owner = plain.slice(0, -1);
  return lists.contractions.get(owner) ?? [owner];
}

/** Lower case, compatibility forms folded, accents and apostrophes off, drawn-out letters ("sooo") cut to two. */
export function plainWord(raw: string): string {
  return raw
    .normalize('NFKD')
    .replace(/[\p{M}'’`´]/gu, '')
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, '$1$1');
}
