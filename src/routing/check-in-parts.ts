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
  /** Of `which`: what a no to these leaves. */
  readonly others: readonly string[];
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
  const plainly = plainlyDenied(reading, parts);
  const isShared = ({ redFlag }: ScreenPart): boolean =>
    parts.filter((one) => one.redFlag === redFlag).length > 1;
  const left = parts.filter(
    (part) => !plainly.includes(part) && (isShared(part) || !deniesInWords(reading, part)),
  );
  return left.length === parts.length ? undefined : left;
}

/** "Not over 65 and no steroids": plain noes that together are the message. */
function plainlyDenied({ shortAnswers }: Reading, parts: readonly ScreenPart[]): readonly ScreenPart[] {
  const shareOf = ({ deniedAs }: ScreenPart): number =>
    shortAnswers.find(({ id }) => id === deniedAs)?.share ?? 0;
  const denied = parts.filter((part) => shareOf(part) > 0);
  const share = denied.reduce((sum, part) => sum + shareOf(part), 0);
  return share >= thresholds.command ? denied : [];
}

function deniesInWords({ triage }: Reading, { redFlag, also }: ScreenPart): boolean {
  const inWords = triage.findings
    .filter(({ assertion }) => assertion.presence === 'denied')
    .map((one) => one.redFlag);
  return [...triage.denied, ...inWords].some((id) => id === redFlag || also.includes(id));
}
