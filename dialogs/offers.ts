import type { Choice } from '../src/reply/reply';
import { thresholds } from '../src/routing/thresholds';

/**
 * What can be offered under an answer, by what helps now: first what is open and waits, then what keeps somebody safe, then
 * what the answer is a step of, then what it leads on to.
 */
export const offerKinds = [
  'carry-on',
  'medicine-check',
  'check-in',
  'session',
  'plan',
  'diary',
  'summary',
  'more',
  'next',
] as const;
export type OfferKind = (typeof offerKinds)[number];

/** Choices of each kind, the likelier first; a kind that does not fit has none. */
export type Offers = Readonly<Record<OfferKind, readonly Choice[]>>;

/** The few that are shown, in the order of their kinds; what is offered twice stands once. */
export function offered(offers: Offers, most: number = thresholds.offersUnderAnAnswer): readonly Choice[] {
  const all = offerKinds.flatMap((kind) => offers[kind]);
  return all.filter(({ value }, at) => all.findIndex((one) => one.value === value) === at).slice(0, most);
}
