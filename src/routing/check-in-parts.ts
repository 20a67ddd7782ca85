import type { ScreenPart, ScreenQuestion } from '../triage/screen-question';
import { dispositions } from '../triage/sign';
import type { Reading } from './reading';
import { thresholds } from './thresholds';

/** What of a question is still to be told apart. */
export interface FollowUp {
  /** `rest`: the others were denied. `which`: yes to the question, and it is not known to what. */
  readonly kind: 'rest' | 'which';
  /** Ids of the parts that are asked about. */
  readonly parts: readonly string[];
}

/** Parts that are open: of the question, or of what was left of it. */
export function partsAsked({ parts }: ScreenQuestion, follow: FollowUp | undefined): readonly ScreenPart[] {
  return follow === undefined ? parts : parts.filter(({ id }) => follow.parts.includes(id));
}

/** The gravest of some parts, each as grave as the other. */
export function gravestOf(parts: readonly ScreenPart[]): readonly ScreenPart[] {
  const first = dispositions.find((one) => parts.some(({ disposition }) => disposition === one));
  return parts.filter(({ disposition }) => disposition === first);
}

/** What is left of the parts after a message that denies some of them; nothing where it denies none. */
export function leftAfter(reading: Reading, parts: readonly ScreenPart[]): readonly ScreenPart[] | undefined {
  const left = parts.filter((part) => !denies(reading, part));
  return left.length === parts.length ? undefined : left;
}

function denies({ shortAnswers, triage }: Reading, { deniedAs, redFlag, also }: ScreenPart): boolean {
  const plainly = shortAnswers.some(({ id, share }) => id === deniedAs && share >= thresholds.no);
  const inWords = triage.findings
    .filter(({ assertion }) => assertion.presence === 'denied')
    .map((one) => one.redFlag);
  return plainly || [...triage.denied, ...inWords].some((id) => id === redFlag || also.includes(id));
}
