import type { PlanStep } from '../src/answers/plan';
import { plainReply, type Block, type Reply } from '../src/reply/reply';
import { thresholds } from '../src/routing/thresholds';
import { painOfLate } from './history-known';
import { strongPainBlock } from './diary-words';
import type { Turn } from './turn';

/**
 * How much it hurts before the first exercise of the plan, and after the last step for whoever told it before. Asked once
 * each unless it was told a short while ago, and without choices: a bare "3" would mean the third of them, and it means pain.
 *
 * @param step that comes next; none behind the last
 */
export function painQuestion(
  { words, memory, remember, now }: Turn,
  step: PlanStep | undefined,
): Reply | undefined {
  const { plan } = memory();
  if (plan === undefined) return undefined;
  const { pain } = plan;
  const isBefore = step?.exercise === true && pain === undefined;
  const known = isBefore ? painOfLate(memory(), now) : undefined;
  if (known !== undefined) {
    remember({ plan: { ...plan, pain: { asked: 'before', before: known } } });
    return undefined;
  }
  const isAfter = step === undefined && pain?.asked === 'before' && pain.before !== undefined;
  if (!isBefore && !isAfter) return undefined;
  remember({
    open: { kind: 'plan-pain' },
    plan: { ...plan, pain: { ...pain, asked: isBefore ? 'before' : 'after' } },
  });
  return plainReply(words.message(isBefore ? 'plan-pain-before' : 'plan-pain-after'));
}

/** Keeps the score before the exercise; the diary notes every score. */
export function withScore({ memory, remember }: Turn, score: number): void {
  const { plan } = memory();
  if (plan?.pain?.asked === 'before')
    remember({ plan: { ...plan, pain: { asked: 'before', before: score } } });
}

/** What the score after the exercise says beside the one before it. */
export function againstBefore({ words, memory }: Turn, after: number | undefined): readonly Block[] {
  const before = memory().plan?.pain?.before;
  if (before === undefined || after === undefined) return [];
  const change = after - before;
  const { pointsThatMatter } = thresholds;
  const key = change >= pointsThatMatter ? 'more' : change <= -pointsThatMatter ? 'less' : 'same';
  const slots = { before: String(before), after: String(after) };
  return [{ kind: 'lead', text: words.message(`plan-pain-${key}`, slots) }, ...strongPainBlock(after, words)];
}
