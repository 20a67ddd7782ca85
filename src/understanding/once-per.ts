/** Sets something up once for each source, for as long as the source lives. */
export function oncePer<Source extends object, Made>(
  setUp: (source: Source) => Made,
): (source: Source) => Made {
  const made = new WeakMap<Source, Made>();
  return (source) => {
    const known = made.get(source);
    if (known !== undefined) return known;
    const fresh = setUp(source);
    made.set(source, fresh);
    return fresh;
  };
}
