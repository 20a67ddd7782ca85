import { ActivityTypes } from 'botbuilder-core';
import { RawChannel } from '../support/raw-channel';
import { toyBot } from '../support/toy-bot';

const joined = (...ids: readonly string[]) => ({
  type: ActivityTypes.ConversationUpdate,
  membersAdded: ids.map((id) => ({ id, name: id })),
});

describe('the greeting', () => {
  it('meets a person who comes in', async () => {
    const channel = new RawChannel(toyBot().bot);
    await channel.deliver(joined('anna'));
    expect(channel.said).toEqual([expect.stringMatching(/^\[greeting\]/)]);
  });

  it('does not meet the bot itself', async () => {
    const channel = new RawChannel(toyBot().bot);
    await channel.deliver(joined('backtalk'));
    expect(channel.said).toEqual([]);
  });

  it('is said once when several come in', async () => {
    const channel = new RawChannel(toyBot().bot);
    await channel.deliver(joined('anna', 'bert', 'backtalk'));
    expect(channel.said).toHaveLength(1);
  });
});

describe('an activity that is no message', () => {
  it.each([
    ActivityTypes.Typing,
    ActivityTypes.MessageReaction,
    ActivityTypes.EndOfConversation,
    'unheard-of',
  ])('(%s) is passed over in silence', async (type) => {
    const channel = new RawChannel(toyBot().bot);
    await channel.deliver({ id: 'a1', type });
    expect(channel.said).toEqual([]);
  });
});

describe('a file without words', () => {
  it('is declined', async () => {
    const channel = new RawChannel(toyBot().bot);
    await channel.deliver({ id: 'a1', attachments: [{ contentType: 'image/png' }] });
    expect(channel.said).toEqual(['[attachment]']);
  });
});
