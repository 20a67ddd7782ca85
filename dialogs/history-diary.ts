import type { HardThing } from '../src/answers/history';
import type { CouldDo } from '../src/diary/entry';
import type { Turn } from './turn';

/** What is hard says how much they could do: it stands beside the latest score of today. */
export function withFunction({ memory, remember, now }: Turn, hard: readonly HardThing[]): void {
  const { diary } = memory();
  const last = diary.filter(({ at }) => new Date(at).toDateString() === now.toDateString()).at(-1);
  if (last === undefined) return;
  const could = couldDoWith(hard);
  remember({ diary: diary.map((entry) => (entry === last ? { ...entry, could } : entry)) });
}

function couldDoWith(hard: readonly HardThing[]): CouldDo {
  if (hard.includes('everything')) return 'hardly-anything';
  return hard.length === 0 ? 'most-things' : 'some-things';
}
