import { ConnectionStatus, DirectLine, type Message } from 'botframework-directlinejs';
import { installBrowserGlobals, openedSockets } from './browser-globals';
import type { Person } from './direct-line-client';

installBrowserGlobals();

export interface OfficialClient {
  /** Texts of the messages received, in order, the person's own echoed ones included. */
  readonly texts: readonly string[];
  readonly types: readonly string[];
  readonly status: string;
  /** @returns the activity id, or 'retry' when the client gave up */
  say(text: string): Promise<string>;
  /** Resolves when the condition holds. */
  until(condition: () => boolean): Promise<void>;
  /** Cuts the newest socket without a goodbye. */
  cutSocket(): void;
  end(): void;
}

/** The client tells of a failed connection here as well as in its status, which is what the tests read. */
function noteTheEnd(): void {
  return undefined;
}

export interface ConnectOptions {
  readonly webSocket: boolean;
  /** Go on with a conversation from here, as a reloaded page does. */
  readonly resumeFrom?: string;
}

/** Connects Microsoft's own client. It waits 3 to 15 seconds after a cut; here always 3. */
export function connect(
  url: string,
  { token, conversationId, userId }: Person,
  { webSocket, resumeFrom }: ConnectOptions,
): OfficialClient {
  const resume = resumeFrom === undefined ? {} : { conversationId, watermark: resumeFrom };
  const options = {
    domain: `${url}/v3/directline`,
    token,
    webSocket,
    pollingInterval: 200,
    random: () => 0,
    ...resume,
  };
  const client = new DirectLine(options);
  const received: { type: string; text?: string | undefined }[] = [];
  const subscription = client.activity$.subscribe((activity) => {
    received.push({ type: activity.type, text: activity.type === 'message' ? activity.text : undefined });
  }, noteTheEnd);

  return {
    get texts() {
      return received.flatMap(({ text }) => text ?? []);
    },
    get types() {
      return received.map(({ type }) => type);
    },
    get status() {
      return ConnectionStatus[client.connectionStatus$.getValue()];
    },
    say(text) {
      const message: Message = { type: 'message', text, from: { id: userId } };
      return new Promise((resolve, reject) => {
        client.postActivity(message).subscribe(resolve, reject);
      });
    },
    async until(condition) {
      const deadline = Date.now() + 10_000;
      while (!condition()) {
        if (Date.now() > deadline) throw new Error(`still waiting; received ${JSON.stringify(received)}`);
        await new Promise((again) => setTimeout(again, 10));
      }
    },
    cutSocket() {
      openedSockets.at(-1)?.terminate();
    },
    end() {
      subscription.unsubscribe();
      client.end();
    },
  };
}
