import { textBlock, type Block } from '../src/reply/reply';
import { momentWords } from './reminder-words';
import type { Turn } from './turn';

/** What the desk was told, and what is kept for it. */
export function deskKept({ memory, words, desk, clock, now }: Turn): readonly Block[] {
  const { deskTold, said } = memory();
  const when = deskTold === undefined ? '' : momentWords(new Date(deskTold.at), clock.zone, now, words);
  return [
    ...(deskTold === undefined ? [] : [words.message('my-data-desk', { desk: deskTold.desk, when })]),
    ...(desk === undefined || said.length === 0 ? [] : [words.message('my-data-said', { desk: desk.name })]),
  ].map(textBlock);
}

/** What the desk was told is theirs now. */
export function stillAtDesk({ memory, words }: Turn): readonly Block[] {
  const { deskTold } = memory();
  return deskTold === undefined ? [] : [textBlock(words.message('forget-desk', { desk: deskTold.desk }))];
}
