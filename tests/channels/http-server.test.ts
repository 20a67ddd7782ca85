import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { echoBot } from '../support/echo-bot';
import { runServer, type TestServer } from '../support/running-server';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
let server: TestServer;

beforeAll(async () => {
  const pageFolder = join(folder.path, 'web');
  mkdirSync(join(pageFolder, 'sub'), { recursive: true });
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html><title>page</title>');
  writeFileSync(join(pageFolder, 'page.js'), 'void 0;');
  writeFileSync(join(pageFolder, '.hidden'), 'secret');
  writeFileSync(join(folder.path, 'direct-line.secret'), 'secret');
  server = await runServer({ bot: echoBot(), pageFolder });
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

/** fetch tidies a path up before it asks; this asks for exactly what is given. */
function askFor(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => {
      resolve(answer);
    });
    socket.on('error', reject);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
  });
}

test('the page is at the root, its files beside it, with their types', async () => {
  const page = await fetch(server.url);
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toMatch('text/html');
  expect(await page.text()).toMatch('<title>page</title>');
  expect((await fetch(`${server.url}/page.js`)).headers.get('content-type')).toMatch('javascript');
});

test('a page that did not change is not sent again', async () => {
  const first = await fetch(server.url);
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('cache-control')).toBe('no-cache');
  const again = await fetch(server.url, { headers: { 'If-None-Match': etag, 'Cache-Control': 'max-age=0' } });
  expect(again.status).toBe(304);
});

test.each([
  '/../direct-line.secret',
  '/%2e%2e/direct-line.secret',
  '/..%2fdirect-line.secret',
  '/sub/../../direct-line.secret',
  '/.hidden',
  '/sub',
  '/nothing.js',
])('%s is not served', async (path) => {
  const answer = await askFor(path);
  expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
  expect(answer).not.toMatch(/\r\n\r\nsecret/);
});

test('nothing may be loaded from elsewhere, and only the page itself may frame it', async () => {
  const { headers } = await fetch(server.url);
  const policy = (headers.get('content-security-policy') ?? '').split(';');
  expect(policy).toEqual(
    expect.arrayContaining([
      "default-src 'self'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "connect-src 'self' ws: wss:",
      'worker-src blob:',
      "frame-ancestors 'self'",
    ]),
  );
  expect(policy).not.toContain('upgrade-insecure-requests');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('server')).toBeNull();
});

test('health is told by whether the state can be read', async () => {
  const healthy = await fetch(`${server.url}/healthz`);
  expect([healthy.status, await healthy.json()]).toEqual([200, { status: 'ok' }]);
  jest.spyOn(server.store.conversationLog, 'find').mockRejectedValueOnce(new Error('disk'));
  expect((await fetch(`${server.url}/healthz`)).status).toBe(500);
});

test('a port that is taken stops the start', async () => {
  const { port } = new URL(server.url);
  await expect(runServer({ bot: echoBot(), env: { PORT: port } })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});

test('after closing nobody is answered', async () => {
  const short = await runServer({ bot: echoBot() });
  await fetch(`${short.url}/healthz`);
  await short.close();
  await expect(fetch(`${short.url}/healthz`)).rejects.toThrow();
});
