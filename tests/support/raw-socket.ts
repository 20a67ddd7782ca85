import { WebSocket } from 'ws';
import { z } from 'zod';

const group = z.object({
  activities: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
  watermark: z.string().optional(),
});

/** A socket as a stranger might open it, without the official client's care. */
export interface RawSocket {
  /** Texts received so far, per frame; activities without one by their type. */
  readonly frames: readonly (readonly string[])[];
  readonly watermarks: readonly (string | undefined)[];
  send(message: string): void;
  hears(text: string): Promise<void>;
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  close(): void;
}

/** @throws with the HTTP status in the message when the server does not let it in */
export async function openSocket(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawSocket> {
  const socket = new WebSocket(url, { headers });
  const frames: string[][] = [];
  const watermarks: (string | undefined)[] = [];
  socket.on('message', (frame: Buffer) => {
    const { activities, watermark } = group.parse(JSON.parse(frame.toString('utf8')));
    frames.push(activities.map(({ type, text }) => text ?? type));
    watermarks.push(watermark);
  });
  const closed = new Promise<number>((done) => socket.once('close', done));
  await new Promise((opened, failed) => {
    socket.once('open', opened);
    socket.once('error', failed);
  });
  socket.on('error', () => undefined);

  return {
    frames,
    watermarks,
    closed,
    send: (message) => {
      socket.send(message);
    },
    close: () => {
      socket.close();
    },
    hears: async (text) => {
      for (let tries = 0; tries < 300; tries += 1) {
        if (frames.flat().includes(text)) return;
        await new Promise((again) => setTimeout(again, 10));
      }
      throw new Error(`never heard '${text}', but ${JSON.stringify(frames)}`);
    },
  };
}
