import type { Logger } from 'pino';
import type { Bot } from '../../bot/bot-port';
import { describeError } from '../../journal';
import { readActivity } from '../received-activity';
import type { DirectLineAdapter } from './adapter';
import type { ConversationLog, LogEntry } from '../../state/conversation-log';

/** One run when the message came, and this many more after restarts in the middle of it. */
const attemptsAfterRestart = 2;

/**
 * Runs the bot's turns behind the answers to the client. Turns start in the order of the log; queueing them is the
 * bot's. A turn that a restart cut off is run again, so what the bot says in a turn may, rarely, be said twice:
 * better than a warning that is never said.
 */
export class Turns {
  private readonly running = new Set<Promise<void>>();

  constructor(
    private readonly adapter: DirectLineAdapter,
    private readonly bot: Bot,
    private readonly log: ConversationLog,
    private readonly logger: Logger,
  ) {}

  begin(entry: LogEntry): void {
    const turn = this.take(entry).catch((error: unknown) => {
      const { conversationId, index } = entry;
      this.logger.error({ error: describeError(error), conversationId, index }, 'a web-chat turn failed');
    });
    this.running.add(turn);
    void turn.then(() => this.running.delete(turn));
  }

  /** Starts the turns that the last run of the program did not finish. */
  async resume(): Promise<void> {
    const entries = await this.log.takeUnhandled(attemptsAfterRestart);
    if (entries.length > 0)
      this.logger.info({ turns: entries.length }, 'taking up unfinished web-chat turns');
    for (const entry of entries) this.begin(entry);
  }

  /** Resolves when no turn is running any more. */
  async settle(): Promise<void> {
    while (this.running.size > 0) await Promise.all(this.running);
  }

  /** A turn that throws is over, too: run again, it would throw again. */
  private async take(entry: LogEntry): Promise<void> {
    try {
      await this.adapter.run(readActivity(entry.activity), (context) => this.bot.run(context));
    } finally {
      await this.log.markHandled(entry);
    }
  }
}
