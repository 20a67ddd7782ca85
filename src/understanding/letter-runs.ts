const lettersRead = 24;
const sizes = [3, 4];
const stemsRemembered = 20_000;
const remembered = new Map<string, readonly string[]>();

/** Runs of three and four letters of one stem, its ends marked, in a space of their own ("#"): they forgive spelling. */
export function letterRunsOf(stem: string): readonly string[] {
  const known = remembered.get(stem);
  if (known !== undefined) return known;
  const framed = `<${stem.slice(0, lettersRead)}>`;
  const found = sizes.flatMap((size) =>
    Array.from(
      { length: Math.max(0, framed.length - size + 1) },
      (_, from) => `#${framed.slice(from, from + size)}`,
    ),
  );
  if (remembered.size > stemsRemembered) remembered.clear();
  remembered.set(stem, found);
  return found;
}
