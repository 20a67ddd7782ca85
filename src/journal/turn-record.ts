import type { Candidate } from '../answers/rank';
import type { Disposition } from '../triage/sign';
import type { Route } from '../routing/route';
import type { Memory } from '../routing/memory';

/** What may be kept of a turn: ids and figures, never a word of what was said. */
export interface TurnRecord {
  readonly route: Route['kind'];
  readonly disposition: Disposition | 'none';
  readonly flags: readonly string[];
  readonly topics: readonly { readonly id: string; readonly confidence: number }[];
  readonly contentVersion: string;
  /** Time from receipt to the end of the reply, in milliseconds. */
  readonly ms: number;
}

/** Takes the records of turns. */
export interface Journal {
  write(record: TurnRecord): void;
}

type Told = Pick<TurnRecord, 'disposition' | 'flags' | 'topics'>;

/** Record of one turn; `memory` is what it was after the turn. */
export function turnRecord(route: Route, memory: Memory, contentVersion: string, ms: number): TurnRecord {
  return { route: route.kind, ...told(route, memory), contentVersion, ms };
}

function told(route: Route, { warning }: Memory): Told {
  const nothing: Told = { disposition: 'none', flags: [], topics: [] };
  switch (route.kind) {
    case 'urgent-care':
      return { disposition: route.disposition, flags: route.redFlags, topics: [] };
    case 'confirm-red-flag':
      return { disposition: route.finding.disposition, flags: [route.finding.redFlag], topics: [] };
    case 'continue':
      return warning === undefined
        ? nothing
        : { disposition: warning.disposition, flags: warning.redFlags, topics: [] };
    case 'answer':
      return {
        disposition: route.note?.disposition ?? 'none',
        flags: route.note === undefined ? [] : [route.note.redFlag],
        topics: route.answers.map(({ passage, confidence }) => ({
          id: topicOf(passage),
          confidence: rounded(confidence),
        })),
      };
    case 'clarify':
      return {
        ...nothing,
        topics: route.options.map(({ topic, score }) => ({
          id: topic,
          confidence: rounded(score / Math.max(1, sumOf(route.options))),
        })),
      };
    case 'check-in':
    case 'command':
    case 'medicine-check':
    case 'plan':
    case 'small-talk':
    case 'summary':
    case 'diary':
    case 'reminder':
    case 'session':
    case 'handoff':
    case 'fallback':
      return nothing;
  }
}

/** Readings that are offered share what confidence there is. */
function sumOf(options: readonly Candidate[]): number {
  return options.reduce((sum, { score }) => sum + score, 0);
}

function topicOf(passage: string): string {
  return passage.split('#')[0] ?? passage;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
