import type { Memory, Warning } from '../src/routing/memory';
import type { Block } from '../src/reply/reply';
import type { RedFlagWords, Words } from '../src/reply/words';
import { takenWords } from './taken-words';
import type { Turn } from './turn';

/** The sentence for the phone or the desk, and what else they will ask: further signs, since when, what was taken. */
export function whatToSay(
  flag: RedFlagWords,
  { redFlags, forSomeoneElse }: Warning,
  { words, memory, clock }: Turn,
): readonly Block[] {
  const signs = redFlags.slice(1).flatMap((id) => words.redFlag(id)?.sign ?? []);
  // What was told of oneself is not true of the person who is being helped.
  const told = forSomeoneElse ? [] : toldBefore(memory(), words, clock.zone);
  return [
    words.message('say-this', { say: flag.say }),
    ...(signs.length === 0 ? [] : [words.message('say-also', { signs: signs.join('; ') })]),
    ...(told.length === 0 ? [] : [words.message('say-told', { told: told.join('; ') })]),
  ].map((text): Block => ({ kind: 'text', text }));
}

function toldBefore({ days, taken, circumstances }: Memory, words: Words, zone: string): readonly string[] {
  const conditions = circumstances.map((id) => words.circumstance(id)).join(', ');
  const medicines = taken.map((one) => takenWords(one, words, zone)).join(', ');
  return [
    ...(days === undefined ? [] : [beganWords(days, words)]),
    ...(medicines === '' ? [] : [words.message('say-taken', { medicines })]),
    ...(conditions === '' ? [] : [words.message('say-conditions', { conditions })]),
  ];
}

function beganWords(days: number, words: Words): string {
  if (days < 1) return words.message('say-began-today');
  return days === 1
    ? words.message('say-began-yesterday')
    : words.message('say-began', { days: String(days) });
}
