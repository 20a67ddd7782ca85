import { createUnderstand } from '../understand';
import { decideRoute } from '../routing/decide-route';
import { freshMemory } from '../routing/memory';
import { thresholds } from '../routing/thresholds';
import { loadKnowledge, type Knowledge } from '../knowledge/knowledge';
import { mark, type Marked } from '../understanding/mark';
import { loadEnv, readSettings } from '../settings';
import type { Reading } from '../routing/reading';
import type { RedFlagFinding } from '../triage/finding';
import type { Triage } from '../triage/screen';
import { runCommand, UsageError } from './run-command';

/** Prints why a message is answered as it is: words, concepts, cues, findings, candidates, the threshold that decided. */
function explain(): Promise<void> {
  const text = process.argv.slice(2).join(' ');
  if (text.trim() === '') throw new UsageError('nothing to explain; write: npm run -s explain -- "my text"');
  const settings = readSettings(loadEnv());
  const knowledge = loadKnowledge(settings.knowledge, settings.locale);
  const marked = mark(text, knowledge.source.understanding, knowledge.mend);
  const reading = createUnderstand(knowledge.source, knowledge.mend)(text, { countryAsked: false });
  const sections: readonly (readonly [string, readonly string[]])[] = [
    ['text', [text]],
    ['words compared', [wordsOf(marked)]],
    ['concepts', conceptsOf(marked)],
    ['cues', marked.cues.hits.map(({ kind, reach, words }) => `${kind} (${reach}): ${words}`)],
    ['scopes end at', scopesOf(marked)],
    ['figures', reading.quantities.map((quantity) => JSON.stringify(quantity))],
    ['findings', reading.triage.findings.map(findingLine)],
    ['circumstances', reading.triage.circumstances],
    ['questions', reading.questions.flatMap(questionLines)],
    [
      'set phrases',
      [...reading.shortAnswers, ...reading.commands, ...reading.smallTalk]
        .slice(0, 5)
        .map(({ id, share }) => `${id} ${share.toFixed(2)}`),
    ],
    ['subjects suggested', reading.suggested],
    ['second opinion', reading.triage.danger === undefined ? [] : opinionLines(reading.triage.danger)],
    [
      'not ours',
      reading.notOurs === undefined ? [] : [`${reading.notOurs.id} ${reading.notOurs.confidence.toFixed(2)}`],
    ],
    ['route', routeLines(reading, knowledge)],
  ];
  for (const [title, lines] of sections) {
    process.stdout.write(`${title}\n${lines.map((one) => `  ${one}\n`).join('') || '  none\n'}`);
  }
  return Promise.resolve();
}

function opinionLines(danger: NonNullable<Triage['danger']>): readonly string[] {
  const { redFlag, probability, ofWhole, highest, named, because, spokenAgainst } = danger;
  const against = spokenAgainst ? ', something milder is told' : '';
  return [
    `${redFlag} ${probability.toFixed(2)}; for it: ${because().join(', ')}`,
    `weighed from: danger in the whole ${ofWhole.toFixed(2)}, at most ${highest.toFixed(2)}, fits this sign ${named.toFixed(2)}${against}`,
  ];
}

function wordsOf({ text }: Marked): string {
  return text.tokens
    .map(({ word, typed, filler }) =>
      filler ? `(${word})` : typed === undefined ? word : `${word}←${typed}`,
    )
    .join(' ');
}

function conceptsOf({ found, text }: Marked): readonly string[] {
  return [...found.concepts].map(([id, spans]) => {
    const words = spans.map(({ places }) => places.map((place) => text.tokens[place]?.word ?? '').join(' '));
    return `${id}: ${words.join(' | ')}`;
  });
}

function scopesOf({ cues, text }: Marked): readonly string[] {
  return [...cues.boundaries].map((index) => text.tokens[index]?.word ?? '');
}

function findingLine(finding: RedFlagFinding): string {
  const { redFlag, outcome, disposition, quote, assertion, because, combination, hinted } = finding;
  const cues = because.map(({ kind, words }) => `${kind} “${words}”`).join(', ');
  return [
    `${redFlag} → ${outcome}, ${disposition}: “${quote}”`,
    `${assertion.presence}, ${assertion.time}, ${assertion.experiencer}`,
    ...(cues === '' ? [] : [`because of ${cues}`]),
    ...(combination === undefined ? [] : [`combination ${combination}`]),
    ...(hinted === true ? ['words of the sign only, by the second opinion'] : []),
  ].join('; ');
}

function questionLines({
  question,
  confidence,
  coverage,
  frame,
  candidates,
}: Reading['questions'][number]): readonly string[] {
  return [
    `“${question}” confidence ${confidence.toFixed(2)}, known words ${coverage.toFixed(2)}`,
    `subjects ${frame.subjects.map(({ id, words }) => `${id} (“${words}”)`).join(', ') || 'none'}; aspects ${frame.aspects.map(({ id, words }) => `${id} (“${words}”)`).join(', ') || 'none'}`,
    ...candidates.slice(0, 5).map(({ passage, score, because }) => {
      const shares = Object.entries(because).map(([name, share]) => `${name} ${share.toFixed(2)}`);
      return `${passage} ${score.toFixed(2)} = ${shares.join(' + ')}`;
    }),
  ];
}

function routeLines(reading: Reading, knowledge: Knowledge): readonly string[] {
  const route = decideRoute(reading, freshMemory);
  const limits = `answer from ${thresholds.answer}, clarify from ${thresholds.clarify}, not ours from ${thresholds.notOurs}`;
  return [
    JSON.stringify(route, (key, value: unknown) => (key === 'because' || key === 'near' ? undefined : value)),
    limits,
    `content version ${knowledge.summary.version}`,
  ];
}

runCommand(explain);
