import { calendarLinks, embeddedServiceUrl } from '../../src/channels';
import { calendarOf } from '../../src/reminders/calendar';
import { runServer, type TestServer } from '../support/running-server';
import { toyBot } from '../support/toy-bot';

const secret = 'a secret of more than thirty-two characters';
const teams = 'https://smba.trafficmanager.net/uk/';
let now = new Date('2026-11-30T10:00:00.000Z');
const links = calendarLinks(secret, undefined, () => now);
const file = calendarOf(
  {
    id: 'r1',
    what: { kind: 'own', words: 'x' },
    at: '2026-11-30T14:00:00.000Z',
    repeat: { kind: 'once' },
    zone: 'UTC',
  },
  'Backtalk: ice',
  now,
);

describe('the address of a calendar file', () => {
  let server: TestServer;
  const logged: string[] = [];

  beforeAll(async () => {
    const fileOf = (id: string): Promise<string | undefined> =>
      id === 'broken'
        ? Promise.reject(new Error('the disk is full'))
        : Promise.resolve(id === 'r1' ? file : undefined);
    server = await runServer({
      bot: toyBot().bot,
      calendar: { links, fileOf },
      log: { write: (line) => void logged.push(line) },
    });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    now = new Date('2026-11-30T10:00:00.000Z');
  });

  const get = (path = ''): Promise<Response> => fetch(`${server.url}/${path}`);

  it('gives the file, to be saved and not to be kept by anybody between', async () => {
    const answer = await get(links.at('r1', embeddedServiceUrl));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/calendar');
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain('SUMMARY:Backtalk: ice');
  });

  it('works for an hour', async () => {
    const path = links.at('r1', embeddedServiceUrl);
    now = new Date('2026-11-30T10:59:00.000Z');
    expect((await get(path)).status).toBe(200);
    now = new Date('2026-11-30T11:01:00.000Z');
    expect((await get(path)).status).toBe(404);
  });

  it('cannot be made up, and is of no use once the reminder is gone', async () => {
    const forged = calendarLinks('another secret of thirty-two characters', undefined, () => now);
    expect((await get(forged.at('r1', embeddedServiceUrl))).status).toBe(404);
    expect((await get(links.at('gone', embeddedServiceUrl))).status).toBe(404);
    expect((await get('calendar.ics')).status).toBe(404);
  });

  it('stands in no log, also when the file cannot be made', async () => {
    const path = links.at('broken', embeddedServiceUrl) ?? '';
    expect((await get(path)).status).toBe(500);
    expect(logged.join('')).toContain('the disk is full');
    expect(logged.join('')).not.toContain(path.split('=')[1] ?? path);
  });

  it('is given where somebody can reach it', () => {
    expect(links.at('r1', teams)).toBeUndefined();
    const published = calendarLinks(secret, 'https://backtalk.clinic.example', () => now);
    expect(published.at('r1', teams)).toMatch(/^https:\/\/backtalk\.clinic\.example\/calendar\.ics\?t=/);
  });
});

describe('a reminder in the web chat', () => {
  it('is written to the log of the conversation, and there for the next visit', async () => {
    const { bot } = toyBot();
    const server = await runServer({ bot });
    await server.store.conversationLog.start({ id: 'c1', userId: 'dl_1', locale: undefined }, now);
    const adapter = server.adapterFor(embeddedServiceUrl);
    const reference = {
      serviceUrl: embeddedServiceUrl,
      channelId: 'directline',
      conversation: { id: 'c1', name: '', isGroup: false, conversationType: 'personal', tenantId: '' },
    };
    await adapter.continueConversationAsync('', reference, async (context) => {
      await context.sendActivity('Time for ice.');
    });
    const entries = await server.store.conversationLog.after('c1', 0, 10);
    expect(entries.map(({ activity }) => activity['text'])).toEqual(['Time for ice.']);
    await server.close();
  });
});
