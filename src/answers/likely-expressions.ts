import type { Expression, ExpressionSource } from '../understanding/expressions';

/** Set phrases found, and those that the message probably means in words of its own. */
export function withLikely(
  found: readonly Expression[],
  sources: readonly ExpressionSource[],
  said: ReadonlyMap<string, number>,
): readonly Expression[] {
  const likely = sources.map(({ id }): Expression => {
    const one = found.find((expression) => expression.id === id);
    const probability = said.get(id) ?? 0;
    return {
      id,
      share: Math.max(one?.share ?? 0, probability),
      shareOfAll: Math.max(one?.shareOfAll ?? 0, probability),
    };
  });
  return likely.sort((a, b) => b.share - a.share || b.shareOfAll - a.shareOfAll);
}

/** "Ok ta" is thanks as much as ok, and small talk for certain: the likeliest kind has the probability of all. */
export function ofAnyKind(
  kinds: readonly ExpressionSource[],
  said: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const likely = kinds.map(({ id }) => ({ id, probability: said.get(id) ?? 0 }));
  const [first] = [...likely].sort((a, b) => b.probability - a.probability);
  const all = likely.reduce((sum, { probability }) => sum + probability, 0);
  return first === undefined ? said : new Map([...said, [first.id, all]]);
}
