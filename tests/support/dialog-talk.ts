import { TestAdapter, type Activity } from 'botbuilder-core';
import type { DialogState } from 'botbuilder-dialogs';
import { createTalkTo } from '../../dialogs';
import type { Desk } from '../../src/desk/desk';
import { takeTurn } from '../../src/bot/take-turn';
import type { Memory } from '../../src/routing/memory';
import type { Reading } from '../../src/routing/reading';
import type { Route } from '../../src/routing/route';
import { toActivity } from '../../src/reply/to-activity';
import { memory as memoryOf, reminding, words } from './builders';

/** What one turn came to. */
export interface Turned {
  readonly route: Route['kind'];
  /** All that is read, choices at the end as `1. …`. */
  readonly reply: string;
  readonly memory: Memory;
  /** Ids of the dialogs that are open after the turn, the topmost last. */
  readonly openDialogs: readonly string[];
}

/** Talks with the dialogs over the framework's TestAdapter, in the toy words. */
export interface DialogTalk {
  /** A message of which this was understood. */
  hear(reading: Reading): Promise<Turned>;
}

/** The dialogs with real routing and a reading instead of a text. */
export function dialogTalk(
  start: Partial<Memory> = {},
  now = (): Date => new Date(),
  desk?: Desk,
): DialogTalk {
  const talkTo = createTalkTo(words);
  let kept: { readonly memory: Memory; readonly dialogs?: DialogState } = { memory: memoryOf(start) };
  let understood: Reading | undefined;
  let route: Route['kind'] = 'fallback';
  const adapter = new TestAdapter(async (context) => {
    const taken = await takeTurn(
      context,
      { text: context.activity.text, onlyFiles: false },
      { ...kept, answered: [], lastReplies: [] },
      { understand: () => nowUnderstood(understood), wordsFor: words, talkTo, now, reminding },
      desk === undefined ? {} : { desk },
    );
    route = taken.route.kind;
    kept = stored({
      memory: taken.memory,
      ...(taken.dialogs === undefined ? {} : { dialogs: taken.dialogs }),
    });
    for (const reply of taken.replies) await context.sendActivity(toActivity(reply, 'ask'));
  });
  return {
    hear: async (reading) => {
      understood = reading;
      await adapter.send(reading.text).startTest();
      const openDialogs = (kept.dialogs?.dialogStack ?? []).map(({ id }) => id);
      return { route, reply: repliesOf(adapter).join('\n\n'), memory: kept.memory, openDialogs };
    },
  };
}

function nowUnderstood(reading: Reading | undefined): Reading {
  if (reading === undefined) throw new Error('nothing was said yet');
  return reading;
}

/** As the state store would give it back: through JSON. */
function stored<Kept>(kept: Kept): Kept {
  return structuredClone(kept);
}

function repliesOf(adapter: TestAdapter): readonly string[] {
  const sent: Partial<Activity>[] = adapter.activeQueue.splice(0);
  return sent.flatMap(({ text }) => text ?? []);
}
