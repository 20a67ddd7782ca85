import { situations, type Situation, type SummaryContent, type SummaryRequest } from '../answers/summary';
import { recentEntries } from '../diary/entry';
import { adviceOf } from '../diary/trend';
import type { Memory } from './memory';
import type { Reading } from './reading';
import type { Route } from './route';
import { thresholds } from './thresholds';

type SummaryRoute = Extract<Route, { kind: 'summary' }>;

/** Whether a few words ask for the page for a clinician. A message that tells anything of a sign is never one of them. */
export function summaryRoute(reading: Reading): SummaryRoute | undefined {
  if (reading.triage.findings.some(({ outcome }) => outcome !== 'set-aside')) return undefined;
  if (asks(reading, 'read-out', thresholds.command)) return { kind: 'summary', as: 'text' };
  const asked =
    asks(reading, 'sheet', thresholds.command) ||
    asks(reading, 'sheet-for-somebody', thresholds.summaryForSomebody);
  return asked ? { kind: 'summary', as: 'page' } : undefined;
}

function asks({ summary }: Reading, request: SummaryRequest, atLeast: number): boolean {
  return summary.some(({ id, share }) => id === request && share >= atLeast);
}

/**
 * What is true of somebody, by which questions are worth asking.
 *
 * @param signs danger signs in force that may stand on the page
 */
export function situationsOf(
  { diary, days, circumstances, taken, tried }: Memory,
  { where }: SummaryContent,
  signs: readonly string[],
  now: Date,
): readonly Situation[] {
  const entries = recentEntries(diary, now);
  const advice = adviceOf(entries, days);
  const last = entries.at(-1)?.score ?? 0;
  const isTrue: Readonly<Record<Situation, boolean>> = {
    always: true,
    'danger-sign': signs.length > 0,
    leg: circumstances.some((id) => where.includes(id)),
    'strong-pain': last >= thresholds.strongPain,
    rising: advice === 'rising',
    slow: advice === 'slow',
    medicines: taken.length > 0,
    condition: circumstances.some((id) => !where.includes(id)),
    'too-sore': tried.some(({ tooSore }) => tooSore),
  };
  return situations.filter((one) => isTrue[one]);
}
