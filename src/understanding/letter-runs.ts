import { remembering } from './remembering';

const lettersRead = 24;
const sizes = [3, 4];

/** Runs of three and four letters of one stem, its ends marked, in a space of their own ("#"): they forgive spelling. */
export const letterRunsOf = remembering((stem): readonly string[] => {
  const framed = `<${stem.slice(0, lettersRead)}>`;
  return sizes.flatMap((size) =>
    Array.from(
      { length: Math.max(0, framed.length - size + 1) },
      (_, from) => `#${framed.slice(from, from + size)}`,
    ),
  );
});
