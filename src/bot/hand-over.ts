import { ActivityTypes, type Activity, type TurnContext } from 'botbuilder-core';
import { EventFactory } from 'botbuilder/lib/eventFactory';
import type { Words } from '../reply/words';
import type { Said } from '../routing/desk-memory';
import type { Memory } from '../routing/memory';
import type { SignAnswer } from '../routing/signs';
import type { Disposition } from '../triage/sign';

/** What the desk is told beside the transcript: the signs by their rules, and how urgent it is held to be. */
export interface HandoffContext {
  readonly contentVersion: string;
  readonly disposition: Disposition | 'none';
  readonly findings: readonly SignAnswer[];
  readonly country?: string;
}

/** The Bot Framework's request to hand a conversation over: context and transcript. */
export function handoffInitiation(
  context: TurnContext,
  memory: Memory,
  words: Words,
  contentVersion: string,
): Partial<Activity> {
  return EventFactory.createHandoffInitiation(context, handoffContext(memory, words, contentVersion), {
    activities: memory.said.map((one) => spoken(one, context.activity)),
  });
}

/** Tells the channel that the person no longer waits for the desk or talks to it. */
export function handoffEnd({ activity }: TurnContext): Partial<Activity> {
  return EventFactory.createHandoffStatus(activity.conversation, 'completed');
}

function handoffContext(memory: Memory, words: Words, contentVersion: string): HandoffContext {
  const { warning, country } = memory;
  return {
    contentVersion,
    disposition: warning?.disposition ?? 'none',
    findings: findingsOf(memory, words),
    ...(country === undefined ? {} : { country }),
  };
}

/** Danger signs told or asked about, those of the check-in among them. */
export function findingsOf(
  { signs, checkIn }: Memory,
  { checkIn: { questions } }: Words,
): readonly SignAnswer[] {
  const asked = (checkIn?.answers ?? []).flatMap(({ id, answer }): readonly SignAnswer[] => {
    const redFlag = questions.find((one) => one.id === id)?.redFlag;
    return redFlag === undefined ? [] : [{ redFlag, answer, at: new Date(checkIn?.at ?? 0).toISOString() }];
  });
  return [...signs, ...asked];
}

/** One line of the transcript; what an activity has to have and a line has not is left empty. */
function spoken({ by, text, at }: Said, turn: Activity): Activity {
  const { channelId, serviceUrl, conversation, from, recipient } = turn;
  return {
    type: ActivityTypes.Message,
    timestamp: new Date(at),
    text,
    channelId,
    serviceUrl,
    conversation,
    ...(by === 'person' ? { from, recipient } : { from: recipient, recipient: from }),
    localTimezone: '',
    callerId: '',
    label: '',
    valueType: '',
    listenFor: [],
  };
}
