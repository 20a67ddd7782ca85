import { echoBot } from '../../support/echo-bot';
import { newPerson, type Person } from '../../support/direct-line-client';
import { runServer, type TestServer } from '../../support/running-server';

const bot = echoBot();
let server: TestServer;
let person: Person;

beforeAll(async () => {
  server = await runServer({ bot, env: { MAX_BODY_BYTES: '2000' } });
});
afterAll(() => server.close());

beforeEach(async () => {
  person = await newPerson(server.url);
});

const here = () => `/v3/directline/conversations/${person.conversationId}`;

test('starting a conversation answers 201 the first time and 200 after, and greets once', async () => {
  const first = await person.start();
  expect(first).toMatchObject({
    status: 201,
    body: { conversationId: person.conversationId, expires_in: 86400 },
  });
  expect(await person.start()).toMatchObject({ status: 200 });
  const { activities } = await person.hears('welcome');
  expect(activities.map(({ type }) => type)).toEqual(['conversationUpdate', 'message']);
});

test('the bot is told who joined, and the locale', async () => {
  await person.start('en-GB');
  const { activities } = await person.hears('welcome');
  expect(activities[0]).toMatchObject({
    locale: 'en-GB',
    membersAdded: [{ id: person.userId }, { id: 'backtalk' }],
  });
});

test('what is said comes back with its id, its client mark, and all that the server adds', async () => {
  await person.start();
  const { body } = await person.say('my back', { channelData: { clientActivityID: 'c1', postBack: true } });
  const { activities } = await person.hears('echo my back');
  const said = activities.find(({ text }) => text === 'my back');
  expect(said?.id).toMatch(/\|\d{7}$/);
  expect(said?.['timestamp']).toMatch(/Z$/);
  expect(body).toEqual({ id: said?.id });
  expect(said).toMatchObject({
    from: { id: person.userId, role: 'user' },
    recipient: { id: 'backtalk', role: 'bot' },
    channelId: 'directline',
    serviceUrl: 'urn:backtalk:direct-line',
    channelData: { clientActivityID: 'c1', postBack: true },
  });
  expect(activities.at(-1)).toMatchObject({
    text: 'echo my back',
    replyToId: said?.id,
    from: { role: 'bot' },
  });
});

test('nobody can speak as somebody else, or forge what the server says', async () => {
  await person.start();
  await person.say('it is me', {
    from: { id: 'somebody', role: 'bot' },
    id: 'x',
    conversation: { id: 'theirs' },
    serviceUrl: 'http://evil',
  });
  const { activities } = await person.hears('echo it is me');
  const said = activities.find(({ text }) => text === 'it is me');
  expect(said).toMatchObject({
    from: { id: person.userId, role: 'user' },
    conversation: { id: person.conversationId },
  });
  expect(said?.['serviceUrl']).toBe('urn:backtalk:direct-line');
});

test('the watermark gives what came after it, and nothing twice', async () => {
  await person.start();
  const { watermark } = await person.hears('welcome');
  await person.say('one');
  await person.hears('echo one');
  const next = await person.activitiesAfter(watermark);
  expect(next.activities.map(({ text }) => text)).toEqual(['one', 'echo one']);
  expect(await person.activitiesAfter(next.watermark)).toEqual({ activities: [], watermark: next.watermark });
});

test.each(['', '-1', 'nonsense', '99999999999999'])(
  'the watermark %j reads from the beginning',
  async (watermark) => {
    await person.start();
    await person.hears('welcome');
    expect((await person.activitiesAfter(watermark)).activities).toHaveLength(2);
  },
);

test('"is writing" is not kept', async () => {
  await person.start();
  await person.say('hello');
  expect((await person.hears('echo hello')).activities.map(({ type }) => type)).not.toContain('typing');
});

test('a message sent twice by a nervous network is answered once', async () => {
  await person.start();
  const more = { channelData: { clientActivityID: 'same' } };
  const [first, second] = await Promise.all([person.say('twice?', more), person.say('twice?', more)]);
  expect(first).toEqual(second);
  await person.hears('echo twice?');
  expect(bot.seen.filter((text) => text === 'twice?')).toHaveLength(1);
});

test('a file is refused, clearly', async () => {
  await person.start();
  const form = 'multipart/form-data; boundary=x';
  const answer = await person.request('POST', `${here()}/upload?userId=u`, '--x--', { 'Content-Type': form });
  expect(answer).toMatchObject({ status: 415, body: { error: { code: 'UploadNotSupported' } } });
});

test.each<[string, unknown, number, string]>([
  ['not JSON', '{"type":"message","text":"my ba', 400, 'BadSyntax'],
  ['no object', [], 400, 'BadArgument'],
  ['nothing in it', {}, 400, 'BadArgument'],
  ['a type we do not take', { type: 'conversationUpdate' }, 400, 'BadArgument'],
  ['text that is no text', { type: 'message', text: { my: 'back' } }, 400, 'BadArgument'],
  ['too much', { type: 'message', text: 'x'.repeat(3000) }, 413, 'MessageSizeTooBig'],
])('%s gets a clear refusal that does not repeat it', async (_claim, body, status, code) => {
  await person.start();
  const answer = await person.request('POST', `${here()}/activities`, body);
  expect(answer).toMatchObject({ status, body: { error: { code } } });
  expect(JSON.stringify(answer.body)).not.toMatch(/my ba|xxx/);
});

test('a body in another form, or compressed, is refused', async () => {
  await person.start();
  const say = (headers: Record<string, string>) =>
    person.request('POST', `${here()}/activities`, '{}', headers);
  expect(await say({ 'Content-Type': 'text/plain' })).toMatchObject({ status: 415 });
  expect(await say({ 'Content-Encoding': 'gzip' })).toMatchObject({ status: 415 });
});

test('a conversation that was never started is not found', async () => {
  for (const answer of [
    await person.say('hello'),
    await person.request('GET', here()),
    await person.request('POST', '/v3/directline/tokens/refresh'),
  ]) {
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'ConversationNotFound' } } });
  }
});

test('the session id that the client asks for is given', async () => {
  expect(await person.request('GET', '/v3/directline/session/getsessionid')).toMatchObject({ status: 200 });
});

test('an erased conversation goes on, without its past', async () => {
  await person.start();
  const { watermark } = await person.hears('welcome');
  await server.store.conversationLog.eraseEntries(person.conversationId);
  expect(await person.activitiesAfter('0')).toEqual({ activities: [], watermark: '0' });
  await person.say('afresh');
  await person.hears('echo afresh');
  expect((await person.activitiesAfter(watermark)).activities.map(({ text }) => text)).toEqual([
    'afresh',
    'echo afresh',
  ]);
});

test('polling is never answered with a server error, even when the log cannot be read', async () => {
  await person.start();
  const { conversationLog } = server.store;
  const broken = jest.spyOn(conversationLog, 'after').mockRejectedValueOnce(new Error('disk'));
  expect(await person.activitiesAfter('7')).toEqual({ activities: [], watermark: '7' });
  expect(broken).toHaveBeenCalledTimes(1);
});
