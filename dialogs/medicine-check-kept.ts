import type { Denied } from '../src/routing/medicine-check-memory';
import type { Block } from '../src/reply/reply';
import type { Words } from '../src/reply/words';

/** What was denied in medicine checks, for whoever asks what is known about them. */
export function medicineCheckKept(denied: readonly Denied[], words: Words): readonly Block[] {
  if (denied.length === 0) return [];
  const items = denied.map(({ circumstance }) => words.circumstance(circumstance)).join('; ');
  return [{ kind: 'text', text: words.message('medicine-check-kept', { items }) }];
}
