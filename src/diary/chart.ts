import { daysToWait, millisecondsOfADay, type DiaryEntry } from './entry';

/** Words that stand in the picture. */
export interface ChartWords {
  readonly axis: string;
  readonly day14: string;
  /** A day as it stands below the chart. */
  readonly day: (at: Date) => string;
}

const frame = { width: 320, height: 204, left: 28, right: 306, top: 46, bottom: 172 } as const;
const colours = {
  paper: '#ffffff',
  edge: '#b8c2cc',
  grid: '#e1e6eb',
  ink: '#1f2933',
  line: '#1b5e9b',
  mark: '#8a4b00',
} as const;
const worst = 10;
const scoresOnAxis = [0, 2, 4, 6, 8, 10];
/** The fourteenth day is drawn in where it is so near to the entries. */
const daysBeside = 7;
const manyEntries = 30;

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly score: number;
}

/**
 * The diary as an SVG of 320 × 204: scores from 0 to 10 by day, with the fourteenth day where the beginning is known. It
 * brings its own paper, so that it can be read on light and dark.
 *
 * @param entries by time, at least one
 * @param began ISO time of the beginning
 */
export function chartOf(entries: readonly DiaryEntry[], words: ChartWords, began?: string): string {
  const times = entries.map(({ at }) => Date.parse(at));
  const day14 = began === undefined ? undefined : Date.parse(began) + daysToWait * millisecondsOfADay;
  const span = spanOf(times, day14);
  const dots = entries.map(({ score }, at): Dot => ({ x: xOf(times[at] ?? 0, span), y: yOf(score), score }));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${frame.width}" height="${frame.height}" viewBox="0 0 ${frame.width} ${frame.height}" font-family="Open Sans" font-size="11" fill="${colours.ink}">`,
    `<rect x="0.5" y="0.5" width="${frame.width - 1}" height="${frame.height - 1}" rx="8" fill="${colours.paper}" stroke="${colours.edge}"/>`,
    text(frame.left - 18, 18, words.axis, 'start', 'font-weight="600"'),
    ...scoresOnAxis.map(gridLine),
    ...daysBelow(span, words),
    ...(day14 === undefined || day14 < span.from || day14 > span.to
      ? []
      : waitingLine(xOf(day14, span), words)),
    lineThrough(dots),
    ...dots.map(
      ({ x, y }) =>
        `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${dots.length > manyEntries ? 2 : 3.2}" fill="${colours.line}"/>`,
    ),
    ...labels(dots),
    '</svg>',
  ].join('');
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** From the first to the last entry, at least two days, and the fourteenth day if it is near. */
function spanOf(times: readonly number[], day14: number | undefined): Span {
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const near =
    day14 !== undefined &&
    day14 >= first - daysBeside * millisecondsOfADay &&
    day14 <= last + daysBeside * millisecondsOfADay;
  const [from, to] = near ? [Math.min(first, day14), Math.max(last, day14)] : [first, last];
  const missing = Math.max(0, 2 * millisecondsOfADay - (to - from)) / 2;
  return { from: from - missing, to: to + missing };
}

function xOf(time: number, { from, to }: Span): number {
  return frame.left + edgeRoom + ((time - from) / (to - from)) * (frame.right - frame.left - 2 * edgeRoom);
}

/** So that no dot lies on the axis. */
const edgeRoom = 10;

function yOf(score: number): number {
  return frame.bottom - (score / worst) * (frame.bottom - frame.top);
}

function gridLine(score: number): string {
  const y = fixed(yOf(score));
  return `<path d="M${frame.left} ${y}H${frame.right}" stroke="${score === 0 ? colours.edge : colours.grid}"/>${text(frame.left - 6, yOf(score) + 4, String(score), 'end')}`;
}

/** At most four days, evenly, each once. */
function daysBelow(span: Span, words: ChartWords): readonly string[] {
  const days = Math.round((span.to - span.from) / millisecondsOfADay);
  const steps = Math.min(daysNamed - 1, Math.max(1, days));
  const named = Array.from(
    { length: steps + 1 },
    (_, step) => span.from + ((span.to - span.from) * step) / steps,
  );
  return named.map((time, at) => {
    const anchor = at === 0 ? 'start' : at === steps ? 'end' : 'middle';
    const x = at === 0 ? frame.left : at === steps ? frame.right : xOf(time, span);
    return text(x, frame.bottom + 19, words.day(new Date(time)), anchor);
  });
}

const daysNamed = 4;

function waitingLine(x: number, words: ChartWords): readonly string[] {
  const anchor = x > frame.right - 40 ? 'end' : x < frame.left + 40 ? 'start' : 'middle';
  return [
    `<path d="M${fixed(x)} ${frame.top - 4}V${frame.bottom}" stroke="${colours.mark}" stroke-width="1.5" stroke-dasharray="4 3"/>`,
    text(x, frame.top - 9, words.day14, anchor, `fill="${colours.mark}"`),
  ];
}

function lineThrough(dots: readonly Dot[]): string {
  const path = dots.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${fixed(x)} ${fixed(y)}`).join('');
  return `<path d="${path}" fill="none" stroke="${colours.line}" stroke-width="2" stroke-linejoin="round"/>`;
}

/** The last, highest, lowest and first score in figures, as far as they stand free of each other. */
function labels(dots: readonly Dot[]): readonly string[] {
  const byScore = dots.map((_, at) => at).sort((a, b) => scoreAt(b, dots) - scoreAt(a, dots));
  const wanted = [dots.length - 1, byScore[0] ?? 0, byScore.at(-1) ?? 0, 0];
  const free: number[] = [];
  for (const at of wanted)
    if (free.every((other) => Math.abs((dots[other]?.x ?? 0) - (dots[at]?.x ?? 0)) > labelRoom))
      free.push(at);
  return free.map((at) => {
    const { x, y, score } = dots[at] ?? origin;
    const side = isBelow(at, dots) ? y + 16 : y - 8;
    const halo = `font-weight="600" stroke="${colours.paper}" stroke-width="3" paint-order="stroke"`;
    return text(x, side, String(score), 'middle', halo);
  });
}

const origin: Dot = { x: frame.left, y: frame.bottom, score: 0 };

function scoreAt(at: number, dots: readonly Dot[]): number {
  return dots[at]?.score ?? 0;
}

/** A figure stands where the line does not go, but never on the days below the chart. */
function isBelow(at: number, dots: readonly Dot[]): boolean {
  const own = scoreAt(at, dots);
  const beside = [at - 1, at + 1].flatMap((place) => dots[place]?.score ?? []);
  const mean = beside.reduce((sum, score) => sum + score, 0) / Math.max(1, beside.length);
  return own >= leastAboveAxis && mean > own;
}

const leastAboveAxis = 1.5;
const labelRoom = 16;

function text(x: number, y: number, said: string, anchor: 'start' | 'middle' | 'end', more = ''): string {
  return `<text x="${fixed(x)}" y="${fixed(y)}" text-anchor="${anchor}"${more === '' ? '' : ` ${more}`}>${escaped(said)}</text>`;
}

function fixed(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(said: string): string {
  return said.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
