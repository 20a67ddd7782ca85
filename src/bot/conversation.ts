import type { ConversationReference } from 'botbuilder-core';
import type { DialogState } from 'botbuilder-dialogs';
import { z } from 'zod';
import { aspects } from '../answers/aspect';
import { couldDo } from '../diary/entry';
import { dispositions } from '../triage/sign';
import { freshMemory, ownFigures, type Memory } from '../routing/memory';
import { checkInAnswers } from '../routing/check-in-memory';
import type { Reminder } from '../reminders/reminder';
import type { Session } from '../routing/session-memory';
import { signAnswers } from '../routing/signs';
import { historyForm, historyId } from './history-form';
import type { Reply } from '../reply/reply';
import { replyForm } from './reply-form';

const passageId = z.templateLiteral([z.string(), '#', z.enum(aspects)]);
const disposition = z.enum(dispositions);
const sign = { redFlag: z.string(), disposition, quote: z.string() };

const meant = { redFlag: z.string(), disposition };
const screenQuestion = z.object({
  id: z.string(),
  ...meant,
  also: z.array(z.string()),
  deniedAs: z.string(),
  parts: z
    .array(z.object({ id: z.string(), ...meant, also: z.array(z.string()), deniedAs: z.string() }))
    .default([]),
  whenTold: z.array(z.object({ circumstance: z.string(), ...meant })),
});

const whenForm = {
  at: z.string(),
  repeat: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('once') }),
    z.object({ kind: z.literal('days'), days: z.array(z.int()), hour: z.int(), minute: z.int() }),
    z.object({ kind: z.literal('every'), minutes: z.int() }),
  ]),
};
const when = z.object(whenForm);
const what = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('known'), id: z.string() }),
  z.object({ kind: z.literal('own'), words: z.string() }),
]);
const reminderForm = z.object({
  id: z.string(),
  what,
  ...whenForm,
  zone: z.string(),
  until: z.string().exactOptional(),
}) satisfies z.ZodType<Reminder>;

const sessionForm = z.object({
  topic: z.string(),
  sets: z.int(),
  sides: z.int(),
  repetitions: z.int().exactOptional(),
  seconds: z.number().exactOptional(),
  less: z.boolean(),
  at: z.int(),
  did: z.int(),
  timer: z.object({ id: z.string(), until: z.string(), zone: z.string() }).exactOptional(),
  left: z.number().exactOptional(),
  paused: z.boolean(),
}) satisfies z.ZodType<Session>;

const memoryForm = z.object({
  greeted: z.boolean(),
  warning: z
    .object({
      redFlags: z.array(z.string()),
      disposition,
      quote: z.string(),
      words: z.array(z.string()),
      acknowledged: z.boolean(),
      crisis: z.boolean(),
      forSomeoneElse: z.boolean(),
    })
    .exactOptional(),
  open: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('confirm'), suspected: z.boolean(), ...sign }),
      z.object({ kind: z.literal('supposed'), ...sign }),
      z.object({ kind: z.literal('clarify'), options: z.array(passageId) }),
      z.object({ kind: z.literal('country') }),
      z.object({ kind: z.literal('diary-score') }),
      z.object({ kind: z.literal('diary-function'), at: z.string() }),
      z.object({ kind: z.literal('plan-day') }),
      z.object({ kind: z.literal('plan-pain') }),
      z.object({ kind: z.literal('which-medicine') }),
      z.object({
        kind: z.literal('medicine-check'),
        question: z.object({
          id: z.string(),
          of: z.array(z.string()),
          refusing: z.array(z.string()),
          tellsAge: z.boolean(),
        }),
      }),
      z.object({ kind: z.literal('seen') }),
      z.object({ kind: z.literal('desk') }),
      z.object({ kind: z.literal('reminder-when'), what }),
      z.object({ kind: z.literal('reminder-what'), when: z.array(when) }),
      z.object({
        kind: z.literal('check-in'),
        question: screenQuestion,
        before: screenQuestion.exactOptional(),
        follow: z
          .object({
            kind: z.enum(['rest', 'which']),
            parts: z.array(z.string()),
            others: z.array(z.string()),
          })
          .exactOptional(),
      }),
      z.object({ kind: z.literal('history'), asks: z.array(historyId), ages: z.array(z.string()) }),
    ])
    .exactOptional(),
  checkIn: z
    .object({
      at: z.number(),
      answers: z.array(z.object({ id: z.string(), answer: z.enum(checkInAnswers) })),
      complete: z.boolean(),
    })
    .exactOptional(),
  history: historyForm.default(() => ({ answers: [], hard: [] })),
  ruledOut: z.array(z.string()),
  given: z.array(passageId),
  rival: passageId.exactOptional(),
  countsWith: z.array(z.enum(ownFigures)),
  offered: z.array(passageId),
  shown: z.array(z.string()),
  notMeant: z.array(passageId),
  misses: z.number(),
  circumstances: z.array(z.string()),
  pounds: z.number().exactOptional(),
  // Not there in documents of before: a warning in force must not be lost for want of it.
  taken: z
    .array(
      z.object({
        medicine: z.string(),
        mg: z.number(),
        eachMg: z.number(),
        told: z.string(),
        at: z.string().exactOptional(),
      }),
    )
    .default([]),
  began: z.string().exactOptional(),
  days: z.number().exactOptional(),
  country: z.string().exactOptional(),
  // Not there in documents of before either.
  diary: z
    .array(z.object({ at: z.string(), score: z.number(), could: z.enum(couldDo).exactOptional() }))
    .default([]),
  noted: z.array(z.string()).default([]),
  diaryOffered: z.boolean().default(false),
  plan: z
    .object({
      phase: z.string(),
      at: z.int(),
      last: passageId.exactOptional(),
      left: z.boolean(),
      pain: z
        .object({ asked: z.enum(['before', 'after']), before: z.number().exactOptional() })
        .exactOptional(),
    })
    .exactOptional(),
  medicineCheck: z
    .object({
      medicine: z.string(),
      answered: z.array(z.string()),
      told: z.array(z.string()),
      complete: z.boolean(),
      last: passageId.exactOptional(),
    })
    .exactOptional(),
  denied: z.array(z.object({ circumstance: z.string(), told: z.string() })).default([]),
  takenAsked: z.string().exactOptional(),
  reminders: z.array(reminderForm).default([]),
  reminded: z.object({ what, id: z.string().exactOptional(), fired: z.boolean() }).exactOptional(),
  session: sessionForm.exactOptional(),
  tried: z.array(z.object({ passage: passageId, tooSore: z.boolean() })).default([]),
  signs: z.array(z.object({ redFlag: z.string(), answer: z.enum(signAnswers), at: z.string() })).default([]),
  said: z.array(z.object({ by: z.enum(['person', 'bot']), text: z.string(), at: z.string() })).default([]),
  desk: z.object({ state: z.enum(['waiting', 'connected']), since: z.string() }).exactOptional(),
  deskTold: z.object({ desk: z.string(), at: z.string() }).exactOptional(),
}) satisfies z.ZodType<Memory>;

const dialogStateForm = z.custom<DialogState>(
  (value) =>
    typeof value === 'object' && value !== null && 'dialogStack' in value && Array.isArray(value.dialogStack),
);

const account = z.looseObject({ id: z.string() });
const referenceShape = z.looseObject({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: account,
  bot: account,
  user: account,
});
const referenceForm = z.custom<Partial<ConversationReference>>(
  (value) => referenceShape.safeParse(value).success,
);

/** All that is kept of a conversation, in one document so that it is written whole or not at all. */
export interface Conversation {
  readonly memory: Memory;
  readonly dialogs?: DialogState;
  /** Ids of activities that were answered, the latest last. */
  readonly answered: readonly string[];
  /** Replies to the last of them: sent again when a crash came between keeping the state and sending. */
  readonly lastReplies: readonly Reply[];
  /** The account of whoever passed the conversation on to a desk, while it is there: what it sends is never the desk's. */
  readonly passedOnBy?: string;
  /** Where to send reminders, while there are any. */
  readonly reference?: Partial<ConversationReference>;
}

const conversationForm = z.object({
  memory: memoryForm,
  dialogs: dialogStateForm.exactOptional(),
  answered: z.array(z.string()),
  lastReplies: z.array(replyForm),
  passedOnBy: z.string().exactOptional(),
  reference: referenceForm.exactOptional(),
}) satisfies z.ZodType<Conversation>;

export const freshConversation: Conversation = {
  memory: freshMemory,
  answered: [],
  lastReplies: [],
};

/** Reads a stored conversation; one of another form (an older version) begins anew. */
export function readConversation(stored: unknown): Conversation {
  const result = conversationForm.safeParse(stored);
  return result.success ? result.data : freshConversation;
}
