import stemmers from 'natural/lib/natural/stemmers';
import type { MarkedText, Token, WordLists } from './token';

/** Mends one unknown word, or gives several words for two that were typed together. */
export type Mend = (word: string) => readonly string[];

const wordOrMark = /\p{L}[\p{L}\p{M}]*(?:['’`´]\p{L}+)*|\d+(?:[.,]\d+)*|[^\p{L}\p{N}\s]|\n/gu;
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFE0E\uFE0F]/g;
const stems = new Map<string, string>();
const rememberedStems = 20_000;
/** Shorter stems collide: "uses" would be "us". */
const shortestStem = 3;

/**
 * Porter stem of one lower-case word (M. F. Porter, Program 14(3), 1980; implementation: natural); words of up to three
 * letters stay, as "one" would be "on" and "ate" would be "at".
 */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const cut = /^[a-z]{4,}$/.test(word) ? stemmers.PorterStemmer.stem(word) : word;
  const found = cut.length < shortestStem ? word : cut;
  if (stems.size > rememberedStems) stems.clear();
  stems.set(word, found);
  return found;
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
  for (const piece of pieces(text)) {
    const mark = markOf(piece.raw, lists);
    if (mark !== undefined) {
      readMark(mark, place, tokens, questions);
      continue;
    }
    const quoted = quotes.some(({ from, to }) => piece.start >= from && piece.end <= to);
    readWords({ ...piece, quoted }, place, tokens, lists, mend);
    place.afterComma = false;
  }
  const content = tokens.flatMap((token, index) => (token.filler ? [] : [index]));
  return { text, tokens, content, questions };
}

interface Piece {
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

function* pieces(text: string): Generator<Piece> {
  const visible = text.replace(invisible, (mark) => ' '.repeat(mark.length));
  for (const match of visible.matchAll(wordOrMark)) {
    yield { raw: match[0], start: match.index, end: match.index + match[0].length };
  }
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

function readWords(
  { raw, start, end, quoted }: Piece & { readonly quoted: boolean },
  { sentence, afterComma }: Readonly<Place>,
  tokens: Token[],
  lists: WordLists,
  mend: Mend,
): void {
  const plain = plainWord(raw);
  const words =
    lists.contractions.get(apostrophised(raw)) ??
    lists.contractions.get(plain) ??
    splitPossessive(raw, plain, lists) ??
    mended(plain, mend);
  const typed = words.length === 1 && words[0] === plain ? undefined : plain;
  for (const [at, word] of words.entries()) {
    tokens.push({
      word,
      stem: stem(word),
      start,
      end,
      sentence,
      afterComma: at === 0 && afterComma,
      quoted,
      filler: lists.fillers.has(word),
      typed,
    });
  }
}

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
  const known = plainWords.get(raw);
  if (known !== undefined) return known;
  const plain = withoutAdornment(raw);
  if (plainWords.size > rememberedStems) plainWords.clear();
  plainWords.set(raw, plain);
  return plain;
}

const plainWords = new Map<string, string>();

function withoutAdornment(raw: string): string {
  return raw
    .normalize('NFKD')
    .replace(/[\p{M}'’`´]/gu, '')
    .toLowerCase()
    .replace(/(\p{L})\1{2,}/gu, '$1$1');
}
