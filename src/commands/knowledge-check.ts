import { createScreening } from '../screening';
import { crossChecks } from '../knowledge/check';
import { loadKnowledge, type Knowledge } from '../knowledge/knowledge';
import { tellProblem } from '../knowledge/problem';
import { loadEnv, readSettings } from '../settings';
import { runCommand } from './run-command';

/** Says what is wrong in the content and how much of the article it carries; exit code 1 on a mistake. */
function knowledgeCheck(): Promise<void> {
  const settings = readSettings(loadEnv());
  const knowledge = loadKnowledge(settings.knowledge, settings.locale);
  const problems = crossChecks(knowledge.written, knowledge.wordsFor());
  const notices = exampleNotices(knowledge);
  const { topics, passages, waysOfAsking, redFlags, reviewed, files, version } = knowledge.summary;
  const places = knowledge.written.article.places.length;
  const missing = new Set(
    problems.filter(({ rule }) => rule === 'article-coverage').map(({ found }) => found),
  ).size;
  const lines = [
    ...problems.map(tellProblem),
    ...notices.slice(0, noticesShown).map((notice) => `notice  ${notice}`),
    ...(notices.length > noticesShown ? [`notice  … and ${notices.length - noticesShown} more`] : []),
    `article: ${places - missing} of ${places} statements carried`,
    `${topics} topics, ${passages} answers, ${waysOfAsking} ways of asking, ${redFlags} red flags, content version ${version}`,
    `signed by a clinician: ${reviewed} of ${files} files`,
    `${problems.length} mistakes, ${notices.length} notices`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (problems.length > 0) process.exitCode = 1;
  return Promise.resolve();
}

const noticesShown = 40;

/** The content's own examples, read by the engine: signs that are missed and look-alikes that alarm. */
function exampleNotices(knowledge: Knowledge): readonly string[] {
  const screening = createScreening(knowledge.source, knowledge.mend);
  const raised = (text: string): readonly string[] =>
    screening(text)
      .triage.findings.filter(({ outcome }) => outcome === 'urgent' || outcome === 'confirm')
      .map(({ redFlag }) => redFlag);
  return [
    ...knowledge.written.redFlags.flatMap((flag) => [
      ...flag['people-say']
        .filter((text) => !raised(text).includes(flag.id))
        .map((text) => `${flag.id} is not raised by: ${text}`),
      ...flag['people-do-not-mean']
        .filter((text) => raised(text).length > 0)
        .map((text) => `${flag.id}: a look-alike alarms: ${text}`),
    ]),
    ...knowledge.written.topics.flatMap(({ front }) =>
      Object.values(front['asked-as']).flatMap((asked) =>
        asked
          .filter((text) => raised(text).length > 0)
          .map((text) => `${front.id}: a question alarms (${raised(text)[0] ?? ''}): ${text}`),
      ),
    ),
  ];
}

runCommand(knowledgeCheck);
