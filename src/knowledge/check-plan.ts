import type { PlanPhase } from '../answers/plan';
import type { Words } from '../reply/words';
import type { KnowledgeFiles } from './load';
import type { Problem } from './problem';

/** A plan for every day from the first, of passages and circumstances that exist, with something in it for everybody. */
export function planProblems(files: KnowledgeFiles, words: Words): readonly Problem[] {
  const { phases, usual, 'when-to-be-seen': seen, 'offered-behind': topics } = files.plan;
  if (phases.length === 0) return [];
  const wrong = (found: string, right: string): Problem => ({ rule: 'plan', file: `knowledge/${files.locale}/plan.yaml`, found, right });
  const circumstances = new Set(files.circumstances.map(({ id }) => id));
  const named = new Set(files.topics.map(({ front }) => front.id));
  const steps = phases.flatMap((phase) => phase.steps);
  const passages = [...new Set([usual, seen, ...steps.flatMap(({ passage, easier, harder }) => [passage, easier.passage ?? passage, harder?.passage ?? passage])])];
  return [
    ...passages.filter((id) => words.passage(id) === undefined).map((id) => wrong(`passage '${id}'`, 'a section that exists')),
    ...steps.flatMap(({ id, unless }) => unless.filter((one) => !circumstances.has(one)).map((one) => wrong(`'${one}' under unless of '${id}'`, 'an id of circumstances.yaml'))),
    ...steps.filter(({ exercise, harder }) => harder !== undefined && !exercise).map(({ id }) => wrong(`'${id}' with something harder`, 'only exercises have something harder')),
    ...topics.filter((id) => !named.has(id)).map((id) => wrong(`topic '${id}' under offered-behind`, 'a topic that exists')),
    ...phases.filter((phase) => phase.steps.every(({ unless }) => unless.length > 0)).map(({ id }) => wrong(`'${id}' with an unless in every step`, 'one step at least for everybody')),
    ...phases.flatMap((phase, at) => daysOf(phase, phases[at - 1], at === phases.length - 1).map(({ found, right }) => wrong(found, right))),
  ];
}

function daysOf({ id, from, to }: PlanPhase, before: PlanPhase | undefined, isLast: boolean): readonly Pick<Problem, 'found' | 'right'>[] {
  const first = before === undefined ? 0 : (before.to ?? before.from) + 1;
  return [
    ...(from === first ? [] : [{ found: `'${id}' from day ${from}`, right: `day ${first}, without gap or overlap` }]),
    ...(isLast === (to === undefined) ? [] : [{ found: `'${id}' ${to === undefined ? 'without an end' : `to day ${to}`}`, right: 'an end for every phase but the last' }]),
    ...(to === undefined || to >= from ? [] : [{ found: `'${id}' to day ${to}`, right: `day ${from} or later` }]),
  ];
}
