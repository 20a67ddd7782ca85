import type { Reliability } from './calibration';
import { countOf, figures, type Figure } from './figures';
import { kinds, type Judged } from './judged';
import { parts, type Part } from './sets';
import { estimate, tellShare } from './share';
import { table } from './table';

/** Every figure, work beside frozen, with Wilson intervals at 95 %. */
export function reportFigures(judged: readonly Judged[]): string {
  return table(
    ['', ...parts],
    figures.map((figure) => [figure.title, ...sharesOf(figure, judged)]),
  );
}

/** The figures that are also told for each sign, trap, kind or style. */
const detailed: readonly string[] = [
  'direct',
  'sensitivity',
  'false-alarms',
  'needless-confirms',
  'dialogue-turns-right',
  'questions-right',
  'not-ours-answered',
];

/** The main figures split by sign, trap and kind, or by style. */
export function reportBy(key: 'group' | 'style', judged: readonly Judged[]): string {
  return figures
    .filter(({ id }) => detailed.includes(id))
    .flatMap((figure) => {
      const own = judged.filter((one) => one.kind === figure.kind);
      const names = [...new Set(own.flatMap((one) => one[key] ?? []))].sort();
      const rows = names.map((name) => [
        name,
        ...sharesOf(
          figure,
          own.filter((one) => one[key] === name),
        ),
      ]);
      return rows.length === 0 ? [] : [table([figure.title, ...parts], rows)];
    })
    .join('\n');
}

/** Claimed beside found, tenth by tenth. */
export function reportReliability(found: Readonly<Record<Part, Reliability>>): string {
  const cells = (part: Part, at: number): readonly string[] => {
    const bin = found[part].bins[at];
    if (bin === undefined || bin.of === 0) return ['', ''];
    return [bin.claimed.toFixed(2), tellShare(bin)];
  };
  const rows = found.work.bins.map(({ from, to }, at) => [
    `${from.toFixed(1)}–${to.toFixed(1)}`,
    ...parts.flatMap((part) => cells(part, at)),
  ]);
  const errors = parts.map((part) => `${part} ${found[part].error.toFixed(3)}`).join(', ');
  const head = ['confidence', ...parts.flatMap((part) => ['claimed', `right, ${part}`])];
  return `${table(head, rows)}expected calibration error: ${errors}\n`;
}

/** Every miss of the work part, kind by kind; what is frozen is never shown. */
export function reportMisses(judged: readonly Judged[]): string {
  return kinds
    .flatMap((kind) =>
      judged.flatMap(({ kind: own, part, id, group, style, text, miss }) => {
        if (own !== kind || part !== 'work' || miss === undefined) return [];
        const labels = [kind, id, group, style].filter((label) => label !== undefined);
        return [`${labels.join(' ')}\n  ${text.replace(/\s+/g, ' ')}\n  ${miss}\n`];
      }),
    )
    .join('');
}

function sharesOf(figure: Figure, judged: readonly Judged[]): readonly string[] {
  return parts.map((part) =>
    tellShare(
      estimate(
        countOf(
          figure,
          judged.filter((one) => one.part === part),
        ),
      ),
    ),
  );
}
