import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { reliabilityOf, type Reliability } from '../evaluation/calibration';
import { figuresOf } from '../evaluation/figures';
import { record } from '../evaluation/recorded';
import { reportBy, reportFigures, reportMisses, reportReliability } from '../evaluation/report';
import { runEvaluation } from '../evaluation/run';
import { partOf, readSets, setsFolder, type EvaluationSets, type Part } from '../evaluation/sets';
import { loadKnowledge, type Knowledge } from '../knowledge/knowledge';
import { bundledKnowledge } from '../knowledge/load';
import { loadEnv, readSettings } from '../settings';
import { runCommand } from './run-command';

/** Says the evaluation sets to the whole bot and prints how it did; figures, however bad, never fail the command. */
async function evaluate(): Promise<void> {
  const { values } = parseArgs({
    options: {
      misses: { type: 'boolean', default: false },
      'by-style': { type: 'boolean', default: false },
      json: { type: 'string' },
      record: { type: 'boolean', default: false },
    },
  });
  const knowledge = loadKnowledge(bundledKnowledge, readSettings(loadEnv()).locale);
  const { version } = knowledge.summary;
  const sets = readSets(setsFolder);
  const judged = await runEvaluation(knowledge, sets);
  const calibration = {
    work: reliabilityIn('work', knowledge, sets),
    frozen: reliabilityIn('frozen', knowledge, sets),
  };
  const figures = { work: figuresOf(judged, 'work'), frozen: figuresOf(judged, 'frozen') };
  const sections = [
    `content version ${version}; shares with 95 % intervals (Wilson)\n`,
    reportFigures(judged),
    reportBy('group', judged),
    ...(values['by-style'] ? [reportBy('style', judged)] : []),
    reportReliability(calibration),
    ...(values.misses ? [reportMisses(judged)] : []),
  ];
  process.stdout.write(sections.join('\n'));
  if (values.json !== undefined) {
    const told = { contentVersion: version, ...figures, calibration };
    writeFileSync(values.json, `${JSON.stringify(told, null, 2)}\n`);
  }
  if (values.record) process.stdout.write(`recorded in ${record(version, figures.frozen)}\n`);
}

function reliabilityIn(part: Part, knowledge: Knowledge, { questions }: EvaluationSets): Reliability {
  return reliabilityOf(
    knowledge,
    questions.filter(({ id }) => partOf(id) === part),
  );
}

runCommand(evaluate);
