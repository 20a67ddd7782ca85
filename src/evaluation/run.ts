import type { Knowledge } from '../knowledge/knowledge';
import { freshPeople } from './fresh-people';
import { judgeConversation, judgeNotOurs, judgeQuestion } from './judge-questions';
import { judgeDialogue, judgeHarmless, judgeSign } from './judge-triage';
import type { Judged } from './judged';
import type { EvaluationSets } from './sets';

/** Says everything in the sets to the whole bot, each message as a person it has never met, and judges what comes. */
export async function runEvaluation(knowledge: Knowledge, sets: EvaluationSets): Promise<readonly Judged[]> {
  const meet = freshPeople(knowledge);
  const judged: Judged[] = [];
  for (const one of sets.signs) judged.push(await judgeSign(one, meet()));
  for (const one of sets.harmless) judged.push(await judgeHarmless(one, meet()));
  for (const one of sets.dialogues) judged.push(...(await judgeDialogue(one, meet())));
  for (const one of sets.questions) judged.push(await judgeQuestion(one, meet));
  for (const one of sets.notOurs) judged.push(await judgeNotOurs(one, meet()));
  for (const one of sets.conversations) judged.push(...(await judgeConversation(one, meet())));
  return judged;
}
