import { z } from 'zod';

const opened = z.object({
  conversationId: z.string(),
  token: z.string(),
  expires_in: z.number(),
  userId: z.string(),
});
const group = z.object({
  activities: z.array(z.looseObject({ id: z.string(), type: z.string(), text: z.string().optional() })),
  watermark: z.string(),
});

export type ActivityGroup = z.infer<typeof group>;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A person's side of the REST interface, as plain requests: to send what the official client would never send. */
export interface Person {
  readonly conversationId: string;
  readonly userId: string;
  readonly token: string;
  request(
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  start(locale?: string): Promise<Answer>;
  say(text: string, more?: Readonly<Record<string, unknown>>): Promise<Answer>;
  activitiesAfter(watermark: string): Promise<ActivityGroup>;
  /** Polls until the bot said this. */
  hears(text: string): Promise<ActivityGroup>;
}

export async function newPerson(url: string): Promise<Person> {
  const response = await fetch(`${url}/api/directline/token`, { method: 'POST' });
  return personWith(url, opened.parse(await response.json()));
}

export function personWith(
  url: string,
  { conversationId, userId, token }: Pick<Person, 'conversationId' | 'userId' | 'token'>,
): Person {
  const here = `/v3/directline/conversations/${conversationId}`;
  const person: Person = {
    conversationId,
    userId,
    token,

    async request(method, path, body, headers = {}) {
      const content = typeof body === 'string' ? body : JSON.stringify(body);
      const json = body === undefined ? {} : { 'Content-Type': 'application/json' };
      const response = await fetch(url + path, {
        method,
        headers: { Authorization: `Bearer ${token}`, ...json, ...headers },
        ...(body === undefined ? {} : { body: content }),
      });
      return { status: response.status, body: await response.json().catch(() => undefined) };
    },

    start: (locale = 'en') =>
      person.request('POST', '/v3/directline/conversations', { user: { id: 'forged' }, locale }),

    say: (text, more = {}) =>
      person.request('POST', `${here}/activities`, { type: 'message', text, ...more }),

    async activitiesAfter(watermark) {
      const answer = await person.request('GET', `${here}/activities?watermark=${watermark}`);
      return group.parse(answer.body);
    },

    async hears(text) {
      for (let tries = 0; tries < 200; tries += 1) {
        const said = await person.activitiesAfter('0');
        if (said.activities.some((activity) => activity.text === text)) return said;
        await new Promise((resume) => setTimeout(resume, 10));
      }
      throw new Error(`the bot never said '${text}'`);
    },
  };
  return person;
}
