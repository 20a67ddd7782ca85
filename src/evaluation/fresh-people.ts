import { pino } from 'pino';
import { TextAdapter } from '../channels/terminal/text-adapter';
import type { TurnRecord } from '../journal';
import type { Knowledge } from '../knowledge/knowledge';
import { memoryStore } from '../state';
import { wireBot } from '../wire';

/** What one message came to. */
export interface Heard extends Pick<TurnRecord, 'disposition' | 'flags'> {
  /** `failed`: the turn threw, and the person read the calm message. */
  readonly route: TurnRecord['route'] | 'failed';
  /** Without the choices, so that a fact counts only where it is said. */
  readonly reply: string;
  readonly choices: readonly string[];
}

/** Somebody whom the bot has never met; messages of one person are one conversation. */
export type Person = (text: string) => Promise<Heard>;

/** The whole bot over the text channel, with state in memory, and as many new people as are needed. */
export function freshPeople(knowledge: Knowledge): () => Person {
  let record: TurnRecord | undefined;
  const journal = {
    write: (written: TurnRecord): void => {
      record = written;
    },
  };
  const logger = pino({ level: 'error' }, pino.destination(2));
  const adapter = new TextAdapter(wireBot(knowledge, memoryStore(), journal, logger), 'ask');
  let people = 0;
  return () => {
    people += 1;
    const person = `person-${people}`;
    return async (text) => {
      record = undefined;
      const said = (await adapter.tell(person, text)).join('\n\n');
      return { ...toldOf(record), ...withoutChoices(said) };
    };
  };
}

function toldOf(record: TurnRecord | undefined): Omit<Heard, 'reply' | 'choices'> {
  if (record === undefined) return { route: 'failed', disposition: 'none', flags: [] };
  const { route, disposition, flags } = record;
  return { route, disposition, flags };
}

/** The text channel numbers the choices in a last paragraph of their own. */
function withoutChoices(said: string): Pick<Heard, 'reply' | 'choices'> {
  const paragraphs = said.split('\n\n');
  const last = (paragraphs.at(-1) ?? '').split('\n');
  const labels = last.flatMap((line) => /^\d+\. (.+)$/.exec(line)?.[1] ?? []);
  if (labels.length < last.length) return { reply: said, choices: [] };
  return { reply: paragraphs.slice(0, -1).join('\n\n'), choices: labels };
}
