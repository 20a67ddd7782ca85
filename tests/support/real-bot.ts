import { join } from 'node:path';
import { pino } from 'pino';
import { TextAdapter } from '../../src/channels/terminal/text-adapter';
import type { TurnRecord } from '../../src/journal';
import { loadKnowledge, type Knowledge } from '../../src/knowledge/knowledge';
import { memoryStore } from '../../src/state';
import { wireBot } from '../../src/wire';
import { reminding } from './builders';

/** What one turn came to, and all that the person reads. */
export interface Answered extends TurnRecord {
  readonly reply: string;
}

/** One person at the keyboard. */
export interface Conversation {
  /** @throws when the turn failed, with what the log says about it */
  say(text: string): Promise<Answered>;
}

export interface RealBot {
  /** The conversation of this person; of a new one by default. */
  talkTo(person?: string): Conversation;
}

let loaded: Knowledge | undefined;

/** The real knowledge, loaded once for a test file. */
export function realKnowledge(): Knowledge {
  loaded ??= loadKnowledge(join(process.cwd(), 'knowledge'), 'en');
  return loaded;
}

/** The whole bot with the real knowledge, talking text by this clock. */
export function realBot(now = (): Date => new Date()): RealBot {
  const records: TurnRecord[] = [];
  const logged: string[] = [];
  const journal = {
    write: (written: TurnRecord): void => {
      records.push(written);
    },
  };
  const logger = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
  const bot = wireBot(realKnowledge(), memoryStore(), journal, logger, {
    pictureAt: () => undefined,
    reminding,
    now,
  });
  const adapter = new TextAdapter(bot, 'ask');
  let people = 0;
  return {
    talkTo: (person = `person-${(people += 1)}`) => ({
      say: async (text) => {
        records.length = 0;
        const said = await adapter.tell(person, text);
        const [record] = records;
        if (record === undefined) throw new Error(`the turn failed: ${logged.at(-1) ?? said.join(' ')}`);
        return { ...record, reply: said.join('\n\n') };
      },
    }),
  };
}
