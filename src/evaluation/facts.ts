/** What a right reply holds: of each list at least one. */
export type Facts = readonly (readonly string[])[];

/** The lists of which a reply holds none; capitals and the kind of dash make no difference. */
export function missingFacts(reply: string, facts: Facts): Facts {
  const text = plain(reply);
  return facts.filter((alternatives) => !alternatives.some((one) => text.includes(plain(one))));
}

export function holdsFacts(reply: string, facts: Facts): boolean {
  return missingFacts(reply, facts).length === 0;
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\u2010-\u2015\u2212]/g, '-');
}
