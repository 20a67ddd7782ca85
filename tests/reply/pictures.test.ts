import { pino } from 'pino';
import type { Activity } from 'botbuilder-core';
import { answerBlocks } from '../../dialogs/compose-answer';
import type { Bot } from '../../src/bot/bot-port';
import { embeddedServiceUrl, pictureAddress } from '../../src/channels';
import type { PictureAt, Reply } from '../../src/reply/reply';
import { toActivity } from '../../src/reply/to-activity';
import type { Passage } from '../../src/reply/words';
import { memoryStore } from '../../src/state';
import { wireBot } from '../../src/wire';
import { memory, reading } from '../support/builders';
import { bytesOf, cardOf, cardTexts } from '../support/cards';
import { RawChannel } from '../support/raw-channel';
import { realKnowledge } from '../support/real-bot';

const { written, wordsFor } = realKnowledge();
const words = wordsFor();
const passages = written.topics.flatMap(({ sections }) =>
  sections.flatMap(({ id }) => words.passage(id) ?? []),
);
const withPicture = passages.filter(({ figure }) => figure !== undefined);
const altOf = (passage: Passage): string => passage.figure?.alt ?? 'no picture';
const here: PictureAt = (figure) => `figures/${figure}.png`;

function replyOf(passage: Passage): Reply {
  const blocks = answerBlocks(passage, words, memory(), reading());
  return { tone: 'answer', title: passage.title, blocks, choices: [] };
}

function imagesIn(activity: Partial<Activity>): readonly unknown[] {
  return (cardOf(activity)?.body ?? []).filter((one) => JSON.stringify(one).includes('"type":"Image"'));
}

describe('a picture', () => {
  it.each(['pelvic-tilt', 'forward-fold', 'wall-angels', 'dead-bug', 'bird-dog', 'plank'])(
    'of %s comes with how it is done and with what it is, and with nothing else',
    (topic) => {
      const shown = withPicture.filter((passage) => passage.topic === topic);
      expect(shown.map(({ aspect }) => aspect).sort()).toEqual(['how', 'what']);
    },
  );

  it.each([
    'fetal-position',
    'reclining',
    'lying-flat',
    'side-sleeping',
    'back-sleeping',
    'lifting',
    'office-chair',
    'ice',
  ])('of %s comes with how it is done', (topic) => {
    expect(words.passage(`${topic}#how`)?.figure).toBeDefined();
  });

  it('is no part of an answer about costs', () => {
    expect(withPicture.filter(({ aspect }) => aspect === 'cost')).toEqual([]);
  });
});

describe.each(withPicture.map((passage) => [passage.id, passage] as const))(
  'the picture of %s',
  (_id, passage) => {
    it.each(['webchat', 'directline', 'msteams', 'emulator'])(
      'is drawn on %s, with words for whoever cannot see it',
      (channel) => {
        const activity = toActivity(replyOf(passage), channel, here);
        expect(imagesIn(activity)).toEqual([
          expect.objectContaining({
            url: `figures/${passage.figure?.id ?? ''}.png`,
            altText: altOf(passage),
          }),
        ]);
        expect(cardTexts(activity).join('\n')).not.toContain('Picture:');
        for (const told of [cardOf(activity)?.fallbackText, activity.speak])
          expect(told).toContain(`Picture: ${altOf(passage)}`);
        expect(bytesOf(activity)).toBeLessThan(25 * 1024);
      },
    );

    it.each(['webchat', 'msteams', 'slack', 'ask', 'console'])(
      'is told in words on %s where it cannot be loaded',
      (channel) => {
        const activity = toActivity(replyOf(passage), channel);
        expect(imagesIn(activity)).toEqual([]);
        expect([activity.text ?? '', ...cardTexts(activity)].join('\n')).toContain(
          `Picture: ${altOf(passage)}`,
        );
      },
    );

    it('takes nothing away from the words: without it the steps stand as they did', () => {
      const { blocks } = replyOf(passage);
      expect(blocks[0]).toEqual({ kind: 'text', text: passage.body });
      const { figure, ...without } = passage;
      expect(blocks.filter(({ kind }) => kind !== 'image')).toEqual(replyOf(without).blocks);
      expect(figure).toBeDefined();
    });
  },
);

describe('where a channel finds a picture', () => {
  const teams = 'https://smba.trafficmanager.net/uk/';

  const botOf = (publicUrl?: string): Bot =>
    wireBot(realKnowledge(), memoryStore(), { write: () => undefined }, pino({ level: 'silent' }), {
      pictureAt: pictureAddress(publicUrl),
    });
  const unpublished = botOf();
  const published = botOf('https://backtalk.clinic.example');

  async function told(bot: Bot, channelId: string, serviceUrl: string): Promise<Partial<Activity>> {
    const channel = new RawChannel(bot);
    await channel.deliver({ id: `${channelId}-1`, channelId, serviceUrl, text: 'how do i do a bird dog' });
    return channel.sent.at(-1) ?? {};
  }

  it('on the page it is beside the page, whatever stands in front of the server', async () => {
    expect(imagesIn(await told(unpublished, 'directline', embeddedServiceUrl))).toEqual([
      expect.objectContaining({ url: 'figures/bird-dog.png' }),
    ]);
  });

  it.each([
    ['directline', embeddedServiceUrl],
    ['msteams', teams],
  ])('with a public address it is there, for %s', async (channel, serviceUrl) => {
    expect(imagesIn(await told(published, channel, serviceUrl))).toEqual([
      expect.objectContaining({ url: 'https://backtalk.clinic.example/figures/bird-dog.png' }),
    ]);
  });

  it('in Teams without a public address it is told in words', async () => {
    const activity = await told(unpublished, 'msteams', teams);
    expect(imagesIn(activity)).toEqual([]);
    expect(cardTexts(activity)).toContainEqual(expect.stringMatching(/^Picture: .*hands and knees/));
  });
});
