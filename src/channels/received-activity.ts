import type { Activity } from 'botbuilder-core';
import { z } from 'zod';
import { RequestProblem } from './request-problem';

const account = z.looseObject({ id: z.string().min(1).max(1000) });

/** The parts of an activity that code relies on; channels add others, which pass unchanged. */
const activityShape = z.looseObject({
  type: z.string().min(1).max(100),
  id: z.string().max(1000).optional(),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.string().min(1).max(2000),
  conversation: account,
  from: account.optional(),
  recipient: account.optional(),
  text: z.string().optional(),
  textFormat: z.string().optional(),
  locale: z.string().max(100).optional(),
  name: z.string().optional(),
  replyToId: z.string().optional(),
  deliveryMode: z.string().optional(),
  timestamp: z.iso.datetime({ offset: true, local: true }).optional(),
  localTimestamp: z.iso.datetime({ offset: true, local: true }).optional(),
  membersAdded: z.array(account).optional(),
  membersRemoved: z.array(account).optional(),
  attachments: z.array(z.looseObject({ contentType: z.string() })).optional(),
  entities: z.array(z.looseObject({ type: z.string() })).optional(),
});

const activity = z.custom<Activity>((value) => activityShape.safeParse(value).success);

/**
 * An activity as it came over the wire, with its times as Dates and its nulls gone (the SDK's types know neither).
 * @throws RequestProblem 400 naming the first part that does not fit, never its content
 */
export function readActivity(received: unknown): Activity {
  const present = withoutNulls(received);
  const checked = activityShape.safeParse(present);
  const issue = checked.error?.issues[0];
  if (issue !== undefined) {
    const place = issue.path.length === 0 ? 'the body' : issue.path.join('.');
    throw new RequestProblem(400, 'BadArgument', `this is not an activity: ${place}: ${issue.message}`);
  }
  const { timestamp, localTimestamp, ...rest } = activity.parse(present);
  return {
    ...zoneIn(localTimestamp),
    ...rest,
    ...asDate('timestamp', timestamp),
    ...asDate('localTimestamp', localTimestamp),
  };
}

function asDate(name: 'timestamp' | 'localTimestamp', time: Date | string | undefined): Partial<Activity> {
  return time === undefined ? {} : { [name]: new Date(time) };
}

/** A Date no longer tells the zone of a local time, so its offset stands for the zone where none is named. */
function zoneIn(localTimestamp: Date | string | undefined): Partial<Activity> {
  const offset = typeof localTimestamp === 'string' ? /[+-]\d\d:\d\d$/.exec(localTimestamp)?.[0] : undefined;
  return offset === undefined ? {} : { localTimezone: offset };
}

function withoutNulls(received: unknown): unknown {
  if (typeof received !== 'object' || received === null || Array.isArray(received)) return received;
  return Object.fromEntries(Object.entries(received).filter(([, value]) => value !== null));
}
