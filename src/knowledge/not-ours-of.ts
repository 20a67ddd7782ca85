import type { NotOursSource } from '../answers/not-ours';
import type { KnowledgeFiles } from './load';

/** Subjects outside the knowledge, as written. */
export function notOursOf({ notOurs }: Pick<KnowledgeFiles, 'notOurs'>): readonly NotOursSource[] {
  return notOurs.map(({ id, words, 'unless-said': unlessSaid, beside, refuses, 'people-say': peopleSay }) => ({
    id,
    words,
    unlessSaid,
    beside,
    peopleSay,
    ...(refuses === undefined ? {} : { refuses }),
  }));
}
