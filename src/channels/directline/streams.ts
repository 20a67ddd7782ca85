import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import { describeError } from '../../journal';
import type { ConversationLog, LogEntry, WireActivity } from '../../state/conversation-log';

const replayBatch = 100;
/** A reader this far behind is cut off; it comes back with its watermark and misses nothing. */
const mostBufferedBytes = 1_000_000;
const heartbeatMs = 25_000;
const mostSocketsAConversation = 16;

/** The open sockets. Every socket of a conversation receives every activity, in order, each once. */
export class Streams {
  private readonly byConversation = new Map<string, Set<Stream>>();
  private readonly heartbeat: NodeJS.Timeout;

  constructor(
    private readonly log: ConversationLog,
    private readonly logger: Logger,
  ) {
    this.heartbeat = setInterval(() => {
      for (const stream of this.all()) stream.beat();
    }, heartbeatMs);
    this.heartbeat.unref();
  }

  /** Sends what came after `watermark`, then everything as it happens. */
  attach(socket: WebSocket, conversationId: string, watermark: number): void {
    const streams = this.byConversation.get(conversationId) ?? new Set<Stream>();
    if (streams.size >= mostSocketsAConversation) {
      socket.close(1013, 'too many connections to this conversation');
      return;
    }
    const stream = new Stream(socket, conversationId, watermark, this.log, this.logger);
    this.byConversation.set(conversationId, streams.add(stream));
    socket.on('close', () => {
      streams.delete(stream);
      if (streams.size === 0 && this.byConversation.get(conversationId) === streams)
        this.byConversation.delete(conversationId);
    });
    stream.replay();
  }

  push(entry: LogEntry): void {
    for (const stream of this.byConversation.get(entry.conversationId) ?? []) stream.push(entry);
  }

  /** Sends something that is not in the log, to those who are listening now. */
  pushPassing(conversationId: string, activity: WireActivity): void {
    for (const stream of this.byConversation.get(conversationId) ?? []) stream.send([activity], undefined);
  }

  closeAll(): void {
    clearInterval(this.heartbeat);
    for (const stream of this.all()) stream.close();
  }

  private all(): readonly Stream[] {
    return [...this.byConversation.values()].flatMap((streams) => [...streams]);
  }
}

class Stream {
  private newest: number;
  private replaying = false;
  private answered = true;

  constructor(
    private readonly socket: WebSocket,
    private readonly conversationId: string,
    private sent: number,
    private readonly log: ConversationLog,
    private readonly logger: Logger,
  ) {
    this.newest = sent;
    socket.on('pong', () => {
      this.answered = true;
    });
    socket.on('error', (error) => {
      logger.debug({ error: describeError(error) }, 'a web-chat socket failed');
    });
  }

  push(entry: LogEntry): void {
    this.newest = Math.max(this.newest, entry.index);
    if (this.replaying || entry.index <= this.sent) return;
    if (entry.index === this.sent + 1) this.sendEntries([entry]);
    else this.replay();
  }

  /** Reads the log from where this socket stands until nothing newer is known. */
  replay(): void {
    this.replaying = true;
    this.readOn().catch((error: unknown) => {
      this.logger.error({ error: describeError(error) }, 'a conversation could not be replayed');
      this.socket.terminate();
    });
  }

  send(activities: readonly WireActivity[], watermark: number | undefined): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    this.socket.send(
      JSON.stringify({ activities, ...(watermark === undefined ? {} : { watermark: String(watermark) }) }),
    );
    if (this.socket.bufferedAmount > mostBufferedBytes) this.socket.terminate();
  }

  /** A peer that did not answer the last ping is gone, whatever its operating system says. */
  beat(): void {
    if (!this.answered) {
      this.socket.terminate();
      return;
    }
    this.answered = false;
    this.socket.ping();
  }

  close(): void {
    this.socket.close(1001, 'the server is stopping');
  }

  private async readOn(): Promise<void> {
    let more = true;
    while (more && this.socket.readyState === this.socket.OPEN) {
      const entries = await this.log.after(this.conversationId, this.sent, replayBatch);
      this.sendEntries(entries);
      if (entries.length === 0) this.sent = Math.max(this.sent, this.newest);
      more = entries.length === replayBatch || this.sent < this.newest;
    }
    // Not in a then(): an entry pushed between the last look at `newest` and a later tick would be lost.
    this.replaying = false;
  }

  private sendEntries(entries: readonly LogEntry[]): void {
    const last = entries.at(-1);
    if (last === undefined) return;
    this.sent = last.index;
    this.send(
      entries.map((entry) => entry.activity),
      last.index,
    );
  }
}
