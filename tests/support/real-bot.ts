import { join } from 'node:path';
import { pino } from 'pino';
import { TextAdapter } from '../../src/channels/terminal/text-adapter';
import type { TurnRecord } from '../../src/journal';
import { loadKnowledge, type Knowledge } from '../../src/knowledge/knowledge';
import { memoryStore } from '../../src/state';
import { wireBot } from '../../src/wire';

/** What one turn came to, and all that the person reads. */
export interface Answered extends TurnRecord {
  readonly reply: string;
}

let loaded: Knowledge | undefined;

/** The real knowledge, loaded once for a test file. */
export function realKnowledge(): Knowledge {
  loaded ??= loadKnowledge(join(process.cwd(), 'knowledge'), 'en');
  return loaded;
}

/** A bot with the real knowledge; each call of `talkTo` is a fresh person. */
export function realBot(): { talkTo: () => { say: (text: string) => Promise<Answered> } } {
  const records: TurnRecord[] = [];
  const journal = {
    write: (written: TurnRecord): void => {
      records.push(written);
    },
  };
  const bot = wireBot(realKnowledge(), memoryStore(), journal, pino({ level: 'silent' }));
  const adapter = new TextAdapter(bot, 'ask');
  let people = 0;
  return {
    talkTo: () => {
      people += 1;
      const person = `person-${people}`;
      return {
        say: async (text) => {
          records.length = 0;
          const said = await adapter.tell(person, text);
          const [record] = records;
          if (record === undefined) throw new Error(`the turn failed: ${said.join(' ')}`);
          return { ...record, reply: said.join('\n\n') };
        },
      };
    },
  };
}
