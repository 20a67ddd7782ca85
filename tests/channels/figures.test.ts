import { connect } from 'node:net';
import { readFigure } from '../../src/knowledge/figure-file';
import { filesIn } from '../../src/knowledge/load';
import { echoBot } from '../support/echo-bot';
import { runServer, type TestServer } from '../support/running-server';

const drawings = filesIn('knowledge/figures', '.svg').map(readFigure);
let server: TestServer;

beforeAll(async () => {
  server = await runServer({ bot: echoBot(), figures: new Map(drawings.map(({ id, svg }) => [id, svg])) });
});
afterAll(async () => {
  await server.close();
});

/** The status of exactly this path; fetch would tidy it up first. */
function statusOf(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => {
      resolve(answer.split(' ')[1] ?? '');
    });
    socket.on('error', reject);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
}

test.each(drawings.map(({ id, svg }) => [id, svg] as const))(
  '%s is served as PNG, twice as large as drawn',
  async (id, svg) => {
    const answer = await fetch(`${server.url}/figures/${id}.png`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    const png = Buffer.from(await answer.arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([Number(width) * 2, Number(height) * 2]);
    expect(png.length).toBeLessThan(60_000);
  },
);

test('a picture is kept for an hour, and not sent again while it is the same', async () => {
  const address = `${server.url}/figures/bird-dog.png`;
  const first = await fetch(address);
  expect(first.headers.get('cache-control')).toBe('public, max-age=3600');
  const again = await fetch(address, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });
  expect(again.status).toBe(304);
});

test('a picture may be shown by other sites that open the web chat', async () => {
  const { headers } = await fetch(`${server.url}/figures/bird-dog.png`);
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
});

test.each([
  '/figures/headstand.png',
  '/figures/bird-dog.svg',
  '/figures/bird-dog',
  '/figures/.png',
  '/figures/',
  '/figures/__proto__.png',
  '/figures/constructor.png',
  '/figures/../package.json',
  '/figures/..%2f..%2fpackage.json',
  '/figures/..%2fknowledge%2ffigures%2fbird-dog.png',
  '/figures/%00bird-dog.png',
  '/figures/sub/bird-dog.png',
  '/figures/%zz.png',
])('%s is not served', async (path) => {
  expect(await statusOf(path)).toMatch(/^40[04]$/);
});

test('pictures may come from the public address as well, where there is one', async () => {
  const published = await runServer({
    bot: echoBot(),
    env: { BACKTALK_PUBLIC_URL: 'https://backtalk.clinic.example/chat/' },
  });
  const policy = (await fetch(published.url)).headers.get('content-security-policy');
  expect(policy).toContain("img-src 'self' data: blob: https://backtalk.clinic.example;");
  await published.close();
});
