import { createTalkTo } from '../../dialogs';
import type { TalkTo } from '../../src/bot/take-turn';
import { memoryStore } from '../../src/state';
import { words } from '../support/builders';
import { RawChannel } from '../support/raw-channel';
import { toyBot, type ToyBot } from '../support/toy-bot';

const key = 'conversation/ask/c1';
const secret = 'my bum is numb and I feel ashamed';

/** Dialogs that speak and remember, and then fail on certain words. */
const failsHalfWay: TalkTo = async (context, exchange, dialogs) => {
  const state = await createTalkTo(words)(context, exchange, dialogs);
  if (exchange.reading.text === secret) throw new Error('broken half-way');
  return state;
};

async function afterFailure(): Promise<{
  readonly channel: RawChannel;
  readonly toy: ToyBot;
  readonly before: unknown;
}> {
  const toy = toyBot({ talkTo: failsHalfWay });
  const channel = new RawChannel(toy.bot);
  await channel.deliver({ id: 'a1', text: 'ice' });
  const before = (await toy.store.read([key])).get(key);
  channel.said.length = 0;
  await channel.deliver({ id: 'a2', text: secret });
  return { channel, toy, before };
}

describe('a turn that fails', () => {
  it('ends in one calm message', async () => {
    const { channel } = await afterFailure();
    expect(channel.said).toEqual(['[error]']);
  });

  it('keeps no half-written state', async () => {
    const { toy, before } = await afterFailure();
    expect((await toy.store.read([key])).get(key)).toEqual(before);
  });

  it('is in the log with its reason, and without a word of what was said', async () => {
    const { toy } = await afterFailure();
    const log = toy.logged.join('\n');
    expect(log).toContain('broken half-way');
    for (const word of ['bum', 'numb', 'ashamed', 'ice', 'anna', 'Anna', 'c1'])
      expect(log).not.toMatch(new RegExp(`\\b${word}\\b`));
  });

  it('leaves no record of a turn that was not', async () => {
    const { toy } = await afterFailure();
    expect(toy.records).toHaveLength(1);
  });

  it('is followed by turns that do not', async () => {
    const { channel } = await afterFailure();
    await channel.deliver({ id: 'a3', text: 'warmth' });
    expect(channel.said.at(-1)).toContain('Something warm.');
  });

  it('can be delivered again and is then taken', async () => {
    const { channel, toy } = await afterFailure();
    await channel.deliver({ id: 'a2', text: 'warmth' });
    expect(channel.said.at(-1)).toContain('Something warm.');
    expect(toy.records).toHaveLength(2);
  });

  it('does not fail the others waiting behind it', async () => {
    const channel = new RawChannel(toyBot({ talkTo: failsHalfWay }).bot);
    await Promise.all([
      channel.deliver({ id: 'a1', text: secret }),
      channel.deliver({ id: 'a2', text: 'ice' }),
    ]);
    expect(channel.said).toEqual(['[error]', expect.stringContaining('Ten minutes.')]);
  });

  it('is one whose state cannot be read as well', async () => {
    const store = { ...memoryStore(), read: () => Promise.reject(new Error('the disk is gone')) };
    const channel = new RawChannel(toyBot({ store }).bot);
    await channel.deliver({ id: 'a1', text: 'ice' });
    expect(channel.said).toEqual(['[error]']);
  });
});

describe('a turn that does not fail', () => {
  it('leaves no word of what was said in the log either', async () => {
    const toy = toyBot();
    await new RawChannel(toy.bot).deliver({ id: 'a1', text: secret });
    expect(toy.logged.join('\n')).not.toMatch(/bum|numb|ashamed|anna/i);
    expect(JSON.stringify(toy.records)).not.toMatch(/bum|ashamed|anna/i);
  });
});
