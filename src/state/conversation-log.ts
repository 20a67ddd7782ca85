/** An activity as clients see it: JSON, with its id; times are ISO strings. */
export interface WireActivity {
  readonly id: string;
  readonly type: string;
  readonly [property: string]: unknown;
}

/** A conversation that was started; its log outlives restarts. */
export interface Conversation {
  readonly id: string;
  readonly userId: string;
  readonly locale: string | undefined;
}

/** One line of a conversation. `index` counts from 1 without gaps and is what clients call the watermark. */
export interface LogEntry {
  readonly conversationId: string;
  readonly index: number;
  readonly activity: WireActivity;
}

export interface NewEntry {
  readonly conversationId: string;
  /** Without an id: the log gives one, `<conversation>|<index in seven digits>`. */
  readonly activity: { readonly type: string; readonly [property: string]: unknown };
  /** The bot still has to take its turn on this; remembered until `markHandled`. */
  readonly awaitsTurn: boolean;
  /** A second entry with the same one is not written: the first is returned. */
  readonly clientActivityId?: string | undefined;
  /** The id of an earlier activity that this one replaces, there and here; its old content is lost on purpose. */
  readonly replaces?: string | undefined;
}

export interface Appended {
  readonly entry: LogEntry;
  /** True when the client had sent this before and nothing was written. */
  readonly repeated: boolean;
}

/** Thrown when a conversation was never started here, or was erased with its person's data. */
export class UnknownConversation extends Error {
  constructor(readonly conversationId: string) {
    super(`there is no conversation '${conversationId}'`);
    this.name = 'UnknownConversation';
  }
}

/** The durable log of web conversations: what was said, in order, and which of it the bot has still to answer. */
export interface ConversationLog {
  /** @returns true if the conversation is new, false if it was there already (and was left as it is). */
  start(conversation: Conversation, startedAt: Date): Promise<boolean>;
  find(conversationId: string): Promise<Conversation | undefined>;
  /** @throws UnknownConversation */
  append(entry: NewEntry): Promise<Appended>;
  /** At most `limit` entries with an index above `watermark`, in order. */
  after(conversationId: string, watermark: number, limit: number): Promise<readonly LogEntry[]>;
  markHandled(entry: LogEntry): Promise<void>;
  /**
   * The entries whose turn did not finish, oldest first within a conversation. Each call counts as an attempt;
   * an entry that has had `attempts` of them is given up, so that one message cannot stop every start.
   */
  takeUnhandled(attempts: number): Promise<readonly LogEntry[]>;
  /** Deletes what was said; the conversation itself stays open and its watermark goes on. */
  eraseEntries(conversationId: string): Promise<void>;
}
