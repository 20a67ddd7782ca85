import { summaryAddress, summaryTickets, type SummarySource } from '../../src/channels';
import { embeddedServiceUrl } from '../../src/channels/directline';
import { directLineTokens } from '../../src/channels/directline/tokens';
import { echoBot } from '../support/echo-bot';
import { noSummary, runServer, type TestServer } from '../support/running-server';
import { toySummary } from '../support/summaries';

const secret = 'a secret that is known to this test only';
let now = new Date('2026-11-30T12:00:00Z');
let kept = true;
const tickets = summaryTickets(secret, () => now);
const lines: string[] = [];
const source: SummarySource = {
  ...noSummary(() => now),
  tickets,
  summaryOf: (conversation) => {
    if (conversation === 'broken') return Promise.reject(new Error('no state'));
    return Promise.resolve(kept && conversation === 'mine' ? toySummary() : undefined);
  },
};
let server: TestServer;

beforeAll(async () => {
  server = await runServer({ bot: echoBot(), summary: source, log: { write: (line) => lines.push(line) } });
});
afterAll(async () => {
  await server.close();
});
beforeEach(() => {
  now = new Date('2026-11-30T12:00:00Z');
  kept = true;
});

const opened = (path: string, ticket: string): Promise<Response> =>
  fetch(`${server.url}/${path}?${new URLSearchParams({ t: ticket }).toString()}`);

describe('whoever has a ticket', () => {
  it('opens the page, which nobody on the way keeps and no search engine finds', async () => {
    const answer = await opened('summary', tickets.issue('mine'));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await answer.text()).toContain('A sore back');
  });

  it('downloads the PDF', async () => {
    const answer = await opened('summary.pdf', tickets.issue('mine'));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-');
  });

  it.each(['summary', 'summary.pdf'])(
    'finds nothing at %s after an hour, or once it was forgotten',
    async (path) => {
      const ticket = tickets.issue('mine');
      kept = false;
      expect((await opened(path, ticket)).status).toBe(404);
      kept = true;
      now = new Date('2026-11-30T12:59:00Z');
      expect((await opened(path, ticket)).status).toBe(200);
      now = new Date('2026-11-30T13:00:01Z');
      const late = await opened(path, ticket);
      expect([late.status, await late.text()]).toEqual([404, expect.stringContaining('Ask again.')]);
    },
  );
});

describe('nobody else opens a summary', () => {
  const web = directLineTokens({ secret, lifetimeMinutes: 60, clock: () => now });
  const holder = { conversationId: 'mine', userId: 'dl_1' };
  const other = summaryTickets('another secret, of another server', () => now);
  it.each([
    ['without a ticket', ''],
    ['with words for one', 'mine'],
    ['with one of another server', other.issue('mine')],
    ['with a token of the web chat', web.issue(holder).token],
    ['with a ticket for a socket', web.issueTicket(holder)],
  ])('%s', async (_how, ticket) => {
    expect((await opened('summary', ticket)).status).toBe(404);
    expect((await opened('summary.pdf', ticket)).status).toBe(404);
  });

  it('and a ticket for a summary opens no conversation', () => {
    expect(web.verify(tickets.issue('mine'))).toBeUndefined();
    expect(web.verifyTicket(tickets.issue('mine'))).toBeUndefined();
  });

  it('and no ticket is written to the log, even when a page fails', async () => {
    const ticket = tickets.issue('broken');
    expect((await opened('summary', ticket)).status).toBe(500);
    expect(lines.join('')).toContain('/summary');
    expect(lines.join('')).not.toContain(ticket.slice(-20));
  });
});

describe('the link', () => {
  const page = (publicUrl: string | undefined, serviceUrl: string): string | undefined =>
    summaryAddress(publicUrl, tickets)('mine', serviceUrl)?.page;

  it('leads to the public address, or for the page of this server beside itself', () => {
    expect(page('https://bot.example/b', 'https://smba.example')).toMatch(
      /^https:\/\/bot\.example\/b\/summary\?t=/,
    );
    expect(page(undefined, embeddedServiceUrl)).toMatch(/^summary\?t=/);
  });

  it('is not given where nobody could open it', () => {
    expect(page(undefined, 'https://smba.example')).toBeUndefined();
  });
});
