import type { Activity } from 'botbuilder-core';
import { z } from 'zod';
import { renderMarkdown, renderPlainText } from '../../src/reply/plain-text';
import { plainReply, type Reply } from '../../src/reply/reply';
import { toActivity } from '../../src/reply/to-activity';
import { answerBlocks, answerChoices } from '../../dialogs/compose-answer';
import { memory, reading, words } from '../support/builders';
import { RawChannel } from '../support/raw-channel';
import { toyBot } from '../support/toy-bot';
import { cardOf, cardTexts, wordsOf } from '../support/cards';

const ice = words().passage('ice#how-long');
const answer: Reply = {
  tone: 'answer',
  title: 'Ice',
  blocks: ice === undefined ? [] : answerBlocks(ice, words(), memory(), reading()),
  choices: ice === undefined ? [] : answerChoices(ice, ['heat#what'], words()),
};
const urgent: Reply = {
  tone: 'urgent',
  blocks: [
    { kind: 'lead', text: 'Go now.' },
    { kind: 'text', text: 'You wrote: “numb”.' },
    { kind: 'list', title: 'While you wait:', items: ['Sit down.', 'Bring a **list**.'] },
    { kind: 'note', text: 'See [the page](https://example.org/page).' },
  ],
  choices: [{ label: 'I will go', value: 'i will go' }],
};
const plain = plainReply('Hello.', [{ label: 'Help', value: 'help' }]);
const replies = { answer, urgent, plain } as const;

const cardChannels = ['msteams', 'webchat', 'directline', 'emulator'];
const textChannels = ['console', 'ask', 'sms'];

describe.each(Object.entries(replies))('a reply that is %s', (_kind, reply) => {
  it.each([...cardChannels, ...textChannels, 'slack'])('says all of it on %s', (channel) => {
    const activity = toActivity(reply, channel);
    const shown = [activity.text ?? '', ...cardTexts(activity)].join('\n');
    for (const word of wordsOf(reply)) expect(renderPlainText(plainReply(shown))).toContain(word);
  });

  it.each([...cardChannels, ...textChannels, 'slack'])(
    'is spoken whole on %s, without its choices',
    (channel) => {
      const { speak } = toActivity(reply, channel);
      for (const word of wordsOf(reply)) expect(speak).toContain(word);
      for (const { label } of reply.choices) expect(speak).not.toContain(label);
    },
  );

  it.each(textChannels)('numbers its choices on %s', (channel) => {
    const { text } = toActivity(reply, channel);
    for (const [at, { label }] of reply.choices.entries()) expect(text).toContain(`${at + 1}. ${label}`);
  });

  it.each(['webchat', 'directline', 'slack'])('offers its choices to tap on %s', (channel) => {
    expect(offered(toActivity(reply, channel))).toEqual(
      reply.choices.map(({ label, value }) => [label, value]),
    );
  });
});

describe('a card', () => {
  it.each(cardChannels)('is schema 1.5 on %s', (channel) => {
    expect(cardOf(toActivity(urgent, channel))?.version).toBe('1.5');
  });

  it.each(cardChannels)('can be read as text alone where %s cannot draw it', (channel) => {
    for (const reply of [answer, urgent]) {
      const card = cardOf(toActivity(reply, channel));
      for (const word of wordsOf(reply)) expect(card?.fallbackText).toContain(word);
    }
  });

  it('has its choices as buttons in Teams, which hides suggested actions beside cards', () => {
    const activity = toActivity(urgent, 'msteams');
    expect(activity.suggestedActions).toBeUndefined();
    expect(cardOf(activity)?.actions).toEqual([
      {
        type: 'Action.Submit',
        title: 'I will go',
        data: { msteams: { type: 'imBack', value: 'i will go' } },
      },
    ]);
  });

  it('never needs Action.Execute, which Web Chat does not know', () => {
    for (const channel of cardChannels)
      expect(JSON.stringify(toActivity(urgent, channel))).not.toContain('Action.Execute');
  });

  it('of urgent care is drawn as a warning, the action first', () => {
    const card = cardOf(toActivity(urgent, 'webchat'));
    expect(JSON.stringify(card)).toContain('"style":"attention"');
    expect(cardTexts(toActivity(urgent, 'webchat'))[0]).toBe('Go now.');
  });

  it('is not used for a plain reply', () => {
    for (const channel of cardChannels) expect(cardOf(toActivity(plain, channel))).toBeUndefined();
  });
});

describe('plain text', () => {
  it('has no marks left', () => {
    expect(renderPlainText(urgent)).toBe(
      'Go now.\n\nYou wrote: “numb”.\n\nWhile you wait:\n- Sit down.\n- Bring a list.\n\nSee the page.\n\n1. I will go',
    );
  });

  it('is sent as such, so that nothing in it is taken for Markdown', () => {
    for (const channel of textChannels) expect(toActivity(urgent, channel).textFormat).toBe('plain');
  });
});

describe('Markdown', () => {
  it('keeps bold and links, and needs nothing else', () => {
    expect(renderMarkdown(urgent)).toBe(
      '**Go now.**\n\nYou wrote: “numb”.\n\nWhile you wait:\n- Sit down.\n- Bring a **list**.\n\nSee [the page](https://example.org/page).',
    );
  });
});

// Web Chat draws Markdown and lets <img> through, so that a quoted message could fetch a picture.
describe('what a person typed and is quoted', () => {
  const typed = 'numb <img src=https://evil.example/x.png> [click](https://evil.example)';

  it.each([...cardChannels, 'slack'])('is no picture and no link on %s', async (channelId) => {
    const channel = new RawChannel(toyBot().bot);
    await channel.deliver({ id: 'a1', channelId, text: typed });
    const drawn = channel.sent
      .flatMap((activity) => [activity.text ?? '', ...cardTexts(activity)])
      .join('\n');
    expect(drawn).toContain('numb');
    expect(drawn).not.toMatch(/<img|\]\(https:/i);
  });
});

const tappable = z.object({ title: z.string(), value: z.string() });

function offered({ suggestedActions }: Partial<Activity>): readonly (readonly string[])[] {
  return (suggestedActions?.actions ?? [])
    .map((action) => tappable.parse(action))
    .map(({ title, value }) => [title, value]);
}

it('plain text keeps the name of a link, whatever brackets its address holds', () => {
  const cited = plainReply('[Lancet 2014](https://example.org/S0140(14)60805-9); [NHS](https://nhs.uk)');
  expect(renderPlainText(cited)).toBe('Lancet 2014; NHS');
});
