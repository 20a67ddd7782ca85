import type { DeskRequest, DeskState } from '../desk/desk';
import { millisecondsOfADay, millisecondsOfAnHour } from '../diary/entry';
import type { Memory } from './memory';
import type { Reading } from './reading';
import type { HandoffStep, Route } from './route';
import { thresholds } from './thresholds';
import { says } from './urgent';

/** The answer to whether to pass the conversation on, or words that can only call that off. */
export function deskAnswer(reading: Reading, { open, desk }: Memory): Route | undefined {
  const isAsked = open?.kind === 'desk';
  if ((isAsked || desk !== undefined) && asks(reading, 'cancel')) return handoff('cancel');
  if (!isAsked) return undefined;
  if (asks(reading, 'decline') || asks(reading, 'never-mind') || says(reading, 'no'))
    return handoff('decline');
  return asks(reading, 'agree') || says(reading, 'yes') ? handoff('pass-on') : undefined;
}

/** Once it is at the desk: "never mind" ends it, and while somebody there talks to them the bot is silent. */
export function atDesk(reading: Reading, { desk }: Memory): Route | undefined {
  if (desk !== undefined && asks(reading, 'never-mind')) return handoff('cancel');
  if (desk?.state !== 'connected') return undefined;
  const command = (['forget-me', 'my-data'] as const).find((id) =>
    reading.commands.some((one) => one.id === id && one.share >= thresholds.command),
  );
  return command === undefined ? handoff('with-desk') : { kind: 'command', command };
}

/** What the time leaves: words of a day, and no desk that never says that it is done and keeps the bot silent for ever. */
export function deskUpToDate({ desk, ...memory }: Memory, now: Date): Memory {
  const isOver = desk !== undefined && hoursSince(desk.since, now) >= thresholds.hoursAtDesk;
  return {
    ...memory,
    said: memory.said.filter(({ at }) => now.getTime() - Date.parse(at) < millisecondsOfADay),
    ...(desk === undefined || isOver ? {} : { desk }),
  };
}

/** What a desk makes of a conversation that is there; nothing where it has said so before, or was not asked. */
export function afterStatus({ desk, ...memory }: Memory, state: DeskState, now: Date): Memory | undefined {
  if (desk === undefined) return undefined;
  if (state !== 'accepted') return memory;
  return desk.state === 'connected'
    ? undefined
    : { ...memory, desk: { state: 'connected', since: now.toISOString() } };
}

function hoursSince(at: string, now: Date): number {
  return (now.getTime() - Date.parse(at)) / millisecondsOfAnHour;
}

function asks({ desk }: Reading, request: DeskRequest): boolean {
  return desk.some(({ id, share }) => id === request && share >= thresholds.command);
}

function handoff(step: HandoffStep): Route {
  return { kind: 'handoff', step };
}
