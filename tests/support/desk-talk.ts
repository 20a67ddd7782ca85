import { ActivityTypes, type Activity } from 'botbuilder-core';
import { pino } from 'pino';
import type { ReminderBot } from '../../src/bot/backtalk-bot';
import { readDeskHours, type DeskHours } from '../../src/desk/hours';
import type { TurnRecord } from '../../src/journal';
import { memoryStore } from '../../src/state';
import { wireBot } from '../../src/wire';
import { reminding } from './builders';
import { RawChannel } from './raw-channel';
import { realKnowledge, type Answered } from './real-bot';

/** One person on a channel behind which there are the nurses of Elm Street. */
export interface DeskTalk {
  readonly channel: RawChannel;
  /** Every line of the log, all levels, and the records of turns. */
  readonly written: readonly string[];
  /** @throws when the turn failed */
  say(text: string): Promise<Answered>;
  /** An event of the desk, or of somebody else. @returns what the bot says to it */
  status(state: unknown, from?: string): Promise<string>;
  /** Lets hours pass. */
  wait(hours: number): void;
}

const always = 'Mo-Su 00:00-24:00 UTC';
const records: TurnRecord[] = [];
const written: string[] = [];
let now = new Date(0);
let staffed = hoursOf(always);
let wired: ReminderBot | undefined;
let people = 0;

function hoursOf(text: string): DeskHours {
  const hours = readDeskHours(text);
  if ('problem' in hours) throw new Error(hours.problem);
  return hours;
}

/** Built once, as the real knowledge takes its time; what a conversation sets holds until the next one begins. */
function deskBot(): ReminderBot {
  const logger = pino({ level: 'trace' }, { write: (line: string) => void written.push(line) });
  const journal = {
    write: (record: TurnRecord): void => {
      records.push(record);
      written.push(JSON.stringify(record));
    },
  };
  wired ??= wireBot(realKnowledge(), memoryStore(), journal, logger, {
    pictureAt: () => undefined,
    reminding,
    now: () => now,
    desk: {
      name: 'the nurses of Elm Street',
      isBehind: (channelId) => channelId === 'ask',
      get hours() {
        return staffed;
      },
    },
  });
  return wired;
}

/** A new person. `hours` as in the settings; always open without. `zone` is the person's, where the channel tells it. */
export function deskTalk({ hours = always, at = '2026-11-30T10:00:00Z', zone = '' } = {}): DeskTalk {
  now = new Date(at);
  staffed = hoursOf(hours);
  written.length = 0;
  const channel = new RawChannel(deskBot());
  people += 1;
  const conversation = {
    id: `c${people}`,
    name: '',
    isGroup: false,
    conversationType: 'personal',
    tenantId: '',
  };
  let count = 0;
  const told = async (what: Partial<Activity>): Promise<string> => {
    const before = channel.said.length;
    await channel.deliver({ conversation, ...what });
    now = new Date(now.getTime() + 60_000);
    return channel.said.slice(before).join('\n\n');
  };
  return {
    channel,
    written,
    say: async (text) => {
      records.length = 0;
      count += 1;
      const reply = await told({
        id: `m${count}`,
        text,
        ...(zone === '' ? {} : { localTimezone: zone }),
      });
      const [record] = records;
      if (record === undefined) throw new Error(`the turn failed: ${written.at(-1) ?? reply}`);
      return { ...record, reply };
    },
    status: (state, from = 'hub') =>
      told({
        type: ActivityTypes.Event,
        name: 'handoff.status',
        value: { state },
        from: { id: from, name: '' },
      }),
    wait: (hoursLater) => {
      now = new Date(now.getTime() + hoursLater * 3_600_000);
    },
  };
}
