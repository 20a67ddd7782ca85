import type { Activity, Entity } from 'botbuilder-core';
import { toUtterance } from '../../src/bot/to-utterance';

const recipient = { id: '28:bot', name: 'Backtalk' };
const ofBot: Entity = { type: 'mention', mentioned: recipient, text: '<at>Backtalk</at>' };
const ofAnna: Entity = { type: 'mention', mentioned: { id: '29:anna', name: 'Anna' }, text: '<at>Anna</at>' };

function said(text: string, ...entities: readonly Entity[]): string {
  return toUtterance({ text, entities: [...entities], recipient }).text;
}

describe('the words of a message', () => {
  it.each([
    ['<at>Backtalk</at> should I ice it', 'should I ice it'],
    ['<at>Backtalk</at>&nbsp;should I ice it', 'should I ice it'],
    ['<at>Backtalk</at>\u00a0should&nbsp;I ice it\n', 'should I ice it'],
    ['<at id="0">Backtalk</at> should I ice it', 'should I ice it'],
    ['<at>backtalk</at> should I ice it', 'should I ice it'],
    ['should <at>Backtalk</at> I <at>Backtalk</at> ice it', 'should I ice it'],
  ])('%p are without the mention of the bot', (typed, words) => {
    expect(said(typed, ofBot)).toBe(words);
  });

  it('keep the name of somebody else who is mentioned, without the tag', () => {
    expect(said('<at>Backtalk</at> <at>Anna</at> cannot stand up', ofBot, ofAnna)).toBe(
      'Anna cannot stand up',
    );
  });

  it('stay when there is no mention', () => {
    expect(said('my at <b>sign</b> & more')).toBe('my at <b>sign</b> & more');
  });

  it('keep their lines', () => {
    expect(said('no fever\nno numbness')).toBe('no fever\nno numbness');
  });

  it('are none in a message that only mentions the bot', () => {
    expect(said('<at>Backtalk</at>', ofBot)).toBe('');
  });

  it.each<[string, Partial<Activity>]>([
    ['no text', {}],
    ['a button that sends a value', { value: { choice: 1 } }],
  ])('are none in an activity with %s', (_what, activity) => {
    expect(toUtterance({ ...activity, recipient })).toEqual({ text: '', onlyFiles: false });
  });

  it.each([
    ['a photo', 'image/png', '', true],
    ['a photo with words', 'image/png', 'what is this', false],
    ['the HTML that Teams sends beside a text', 'text/html', '', false],
  ])('and %s', (_what, contentType, text, onlyFiles) => {
    expect(toUtterance({ text, attachments: [{ contentType }], recipient }).onlyFiles).toBe(onlyFiles);
  });
});
