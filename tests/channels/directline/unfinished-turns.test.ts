import { join } from 'node:path';
import type { TurnContext } from 'botbuilder-core';
import type { Bot } from '../../../src/bot/bot-port';
import { newPerson, personWith } from '../../support/direct-line-client';
import { echoBot } from '../../support/echo-bot';
import { runServer, type TestServer } from '../../support/running-server';
import { temporaryFolder } from '../../support/temporary-folder';

const folder = temporaryFolder();
afterAll(folder.remove);

let files = 0;
function newFile(): { STATE_FILE: string } {
  files += 1;
  return { STATE_FILE: join(folder.path, `${files}.db`) };
}

/** Takes messages and never answers, as a process that is killed in the middle. */
const stuckBot: Bot = { run: () => new Promise(() => undefined) };

/** Runs a server whose bot is stuck, and leaves it as a crash would: nothing is closed in order. */
async function acceptAndCrash(env: { STATE_FILE: string }, texts: readonly string[]) {
  const server = await runServer({ bot: stuckBot, env });
  const person = await newPerson(server.url);
  await person.start();
  for (const text of texts) expect(await person.say(text)).toMatchObject({ status: 200 });
  await crash(server);
  return person;
}

/** The state is cut off first, so that whatever the server still wants to note when it closes is lost. */
async function crash(server: TestServer): Promise<void> {
  await server.store.close();
  void server.close();
}

test('what was accepted before a crash is answered after it, in order', async () => {
  const env = newFile();
  const person = await acceptAndCrash(env, ['one', 'two', 'three']);
  const bot = echoBot();
  const server = await runServer({ bot, env });
  await personWith(server.url, person).hears('echo three');
  expect(bot.seen).toEqual(['conversationUpdate', 'one', 'two', 'three']);
  await server.close();
});

test('what was answered before a restart is not answered again', async () => {
  const env = newFile();
  const first = await runServer({ bot: echoBot(), env });
  const person = await newPerson(first.url);
  await person.start();
  await person.say('one');
  await person.hears('echo one');
  await first.close();
  const bot = echoBot();
  const second = await runServer({ bot, env });
  expect(bot.seen).toEqual([]);
  await second.close();
});

test('a message that stops the program twice more is given up, so that the program can start', async () => {
  const env = newFile();
  await acceptAndCrash(env, ['deadly']);
  for (let restart = 0; restart < 2; restart += 1) {
    const crashing = await runServer({ bot: stuckBot, env });
    await crash(crashing);
  }
  const bot = echoBot();
  const server = await runServer({ bot, env });
  expect(bot.seen).toEqual([]);
  await server.close();
});

test('a turn that throws is logged without its words, and not run again', async () => {
  const env = newFile();
  const failing: Bot = {
    run: (context: TurnContext) => Promise.reject(new Error(`cannot read "${context.activity.text}"`)),
  };
  const lines: string[] = [];
  const log = { write: (line: string) => lines.push(line) };
  const first = await runServer({ bot: failing, env, log });
  const person = await newPerson(first.url);
  await person.start();
  await person.say('my groin is numb');
  while (lines.filter((line) => line.includes('a web-chat turn failed')).length < 2)
    await new Promise(setImmediate);
  await first.close();
  expect(lines.join('')).not.toMatch(/numb/);
  expect(lines.join('')).toMatch(/cannot read …/);
  const bot = echoBot();
  const second = await runServer({ bot, env });
  expect(bot.seen).toEqual([]);
  await second.close();
});

test('a server that stops lets the running turn end', async () => {
  const env = newFile();
  let release: () => void = () => undefined;
  const slow: Bot = {
    run: async (context) => {
      if (context.activity.type !== 'message') return;
      await new Promise<void>((done) => (release = done));
      await context.sendActivity('at last');
    },
  };
  const server = await runServer({ bot: slow, env });
  const person = await newPerson(server.url);
  await person.start();
  await person.say('hello');
  const closing = server.close();
  release();
  await closing;
  const reopened = await runServer({ bot: echoBot(), env });
  await personWith(reopened.url, person).hears('at last');
  await reopened.close();
});
