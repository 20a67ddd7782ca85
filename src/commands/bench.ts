import { cpus, loadavg } from 'node:os';
import { benchPeers, type PeerRow } from '../bench/peers';
import { benchStart, type StartRow } from '../bench/start';
import { benchTriage, benchTurns, longMessages, type TurnsRow } from '../bench/turns';
import { readSets, setsFolder, textsOf } from '../evaluation/sets';
import { tellShare } from '../evaluation/share';
import { table } from '../evaluation/table';
import { loadKnowledge, type Knowledge } from '../knowledge/knowledge';
import { bundledKnowledge } from '../knowledge/load';
import { loadEnv, readSettings } from '../settings';
import { runCommand } from './run-command';

const messagesTimed = 400;
const wordsOfALongMessage = 150;

/** Times the bot beside what it stands on and what it could be replaced by, in one run on one machine. */
async function bench(): Promise<void> {
  const env = loadEnv();
  const load = (): Knowledge => loadKnowledge(bundledKnowledge, readSettings(env).locale);
  const knowledge = load();
  const texts = mixed(textsOf(readSets(setsFolder, ['work'])));
  const { questions } = readSets(setsFolder, ['frozen']);
  const messages = texts.slice(0, messagesTimed);
  const long = longMessages(texts, wordsOfALongMessage, messagesTimed);
  say(`Node ${process.version}, ${cpus().length} cores, load ${loadText()} before`);
  say(turnsTable(`turns (${messages.length} messages)`, await benchTurns(knowledge, messages)));
  say(
    turnsTable(`${wordsOfALongMessage} words (${long.length} messages)`, await benchTriage(knowledge, long)),
  );
  say(startTable(await benchStart(env)));
  say(peersTable(await benchPeers(load, questions)));
  say(`load ${loadText()} after`);
}

/** The sets follow one another in the files; this mixes them, always alike. */
function mixed(texts: readonly string[]): readonly string[] {
  return texts
    .map((text, at) => ({ text, order: (at * 7919) % texts.length }))
    .sort((a, b) => a.order - b.order)
    .map(({ text }) => text);
}

function turnsTable(title: string, rows: readonly TurnsRow[]): string {
  const floor = rows[0]?.timing.p50 ?? NaN;
  return table(
    [title, 'a CPU-second', 'p50 ms', 'p99 ms', 'p99 ms, fastest runs', 'p50 ratio'],
    rows.map(({ name, timing: { perCpuSecond, p50, p99, p99OfFastest } }) => [
      name,
      Math.round(perCpuSecond).toString(),
      ms(p50),
      ms(p99),
      ms(p99OfFastest),
      `x ${(p50 / floor).toFixed(1)}`,
    ]),
  );
}

function startTable(rows: readonly StartRow[]): string {
  const floor = rows[0]?.ms ?? NaN;
  return table(
    ['start', 'ms', 'ratio', 'MB at rest'],
    rows.map(({ name, ms: time, megabytes }) => [
      name,
      time.toFixed(0),
      `x ${(time / floor).toFixed(1)}`,
      Number.isNaN(megabytes) ? 'not told' : megabytes.toFixed(0),
    ]),
  );
}

function peersTable(rows: readonly PeerRow[]): string {
  return table(
    ['answers alone, frozen questions', 'right', 'p50 ms', 'p99 ms', 'MB', 'load ms'],
    rows.map(({ timing: { p50, p99 }, cost, ...row }) => [
      row.name,
      tellShare(row),
      ms(p50),
      ms(p99),
      cost.megabytes.toFixed(0),
      cost.ms.toFixed(0),
    ]),
  );
}

function ms(value: number): string {
  return value.toFixed(2);
}

function loadText(): string {
  return loadavg()
    .map((value) => value.toFixed(2))
    .join(' ');
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

runCommand(bench);
