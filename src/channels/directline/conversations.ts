import { z } from 'zod';
import { RequestProblem } from '../request-problem';
import { botAccount, envelope, userAccount } from './accounts';
import { UnknownConversation, type ConversationLog, type NewEntry } from '../../state/conversation-log';
import type { PostedActivity } from './requests';
import type { Streams } from './streams';
import type { TokenHolder } from './tokens';
import type { Turns } from './turns';

const startedOnce = 'backtalk:conversation-start';
const clientMark = z.object({ clientActivityID: z.string().min(1).max(200) });

/** What a client can do to a conversation: start it and say something in it. */
export class Conversations {
  constructor(
    private readonly log: ConversationLog,
    private readonly streams: Streams,
    private readonly turns: Turns,
    private readonly clock: () => Date,
  ) {}

  /** Opens the conversation and lets the bot greet, once. @returns true if it is new */
  async start({ conversationId, userId }: TokenHolder, locale: string | undefined): Promise<boolean> {
    const now = this.clock();
    const isNew = await this.log.start({ id: conversationId, userId, locale }, now);
    const person = userAccount(userId);
    const activity = {
      ...envelope(conversationId, now),
      type: 'conversationUpdate',
      from: person,
      recipient: botAccount,
      membersAdded: [person, botAccount],
      ...(locale === undefined ? {} : { locale }),
    };
    await this.accept({ conversationId, activity, awaitsTurn: true, clientActivityId: startedOnce });
    return isNew;
  }

  /**
   * Writes down what was said and starts the turn, without waiting for it.
   * @returns the id of the activity; the same one when the client repeats itself
   */
  async receive({ conversationId, userId }: TokenHolder, posted: PostedActivity): Promise<string> {
    if (posted.type === 'typing') return `${conversationId}|typing`;
    const activity = {
      ...posted,
      ...envelope(conversationId, this.clock()),
      from: userAccount(userId, posted.from?.name),
      recipient: botAccount,
    };
    const clientActivityId = clientMark.safeParse(posted.channelData).data?.clientActivityID;
    return this.accept({ conversationId, activity, awaitsTurn: true, clientActivityId });
  }

  private async accept(newEntry: NewEntry): Promise<string> {
    const { entry, repeated } = await this.log.append(newEntry).catch(asProblem);
    if (!repeated) {
      this.streams.push(entry);
      this.turns.begin(entry);
    }
    return entry.activity.id;
  }
}

function asProblem(error: unknown): never {
  if (error instanceof UnknownConversation) throw noSuchConversation();
  throw error;
}

export function noSuchConversation(): RequestProblem {
  return new RequestProblem(404, 'ConversationNotFound', 'there is no such conversation; start a new one');
}
