import type { Reading } from '../../src/routing/reading';
import { dialogTalk } from '../support/dialog-talk';
import { freshMemory } from '../../src/routing/memory';
import { finding, reading, warning } from '../support/builders';

const numb = reading({
  triage: { findings: [finding()], circumstances: [], supposedCircumstances: [], denied: [] },
});
const command = (id: string): Reading => reading({ commands: [{ id, share: 1, shareOfAll: 1 }] });
const thanks = reading({ smallTalk: [{ id: 'thanks', share: 1, shareOfAll: 1 }] });
const dogs = reading({ notOurs: { id: 'dogs', confidence: 0.9 } });

describe('what each kind of message opens', () => {
  it.each<[string, Reading, string, string]>([
    ['thanks', thanks, 'small-talk', 'Gladly.'],
    ['a subject outside', dogs, 'fallback', 'Not for dogs.'],
    ['nothing found', reading(), 'fallback', '[rephrase]'],
    ['no words', reading({ shape: { kind: 'empty' } }), 'fallback', '[empty]'],
    ['pictures only', reading({ shape: { kind: 'emoji-only' } }), 'fallback', '[emoji-only]'],
    ['gibberish', reading({ shape: { kind: 'gibberish' } }), 'fallback', '[gibberish]'],
    [
      'Spanish',
      reading({ shape: { kind: 'other-language', language: 'es' } }),
      'fallback',
      '[other-language language=Spanish]',
    ],
    ['help', command('help'), 'command', '[help]'],
    ['who are you', command('who-are-you'), 'command', '[who-are-you]'],
    ['start over', command('start-over'), 'command', '[start-over-done]'],
    ['my data', command('my-data'), 'command', '[my-data-none]'],
    ['forget me', command('forget-me'), 'command', '[forget-done]'],
    ['tell me more, of nothing', command('more'), 'command', '[more-none]'],
    ['repeat, of nothing', command('repeat'), 'command', '[repeat-none]'],
    ['back, to nothing', command('back'), 'command', '[back-none]'],
    ['change country', command('country'), 'command', '[country-ask]'],
    ['talk to a person', command('person'), 'handoff', '[handoff-none]'],
  ])('%s', async (_kind, said, route, told) => {
    const turned = await dialogTalk().hear(said);
    expect([turned.route, turned.openDialogs]).toEqual([route, []]);
    expect(turned.reply).toContain(told);
  });

  it.each<[string, Reading]>([
    ['thanks', thanks],
    ['a subject outside', dogs],
    ['nothing found', reading()],
    ['help', command('help')],
    ['change country', command('country')],
    ['talk to a person', command('person')],
  ])('%s is followed by a red flag, which opens urgent care alone', async (_kind, said) => {
    const talk = dialogTalk();
    await talk.hear(said);
    const { route, openDialogs, memory } = await talk.hear(numb);
    expect([route, openDialogs, memory.open]).toEqual(['urgent-care', ['urgent-care'], undefined]);
  });

  it.each<[string, Reading]>([
    ['thanks', thanks],
    ['a subject outside', dogs],
    ['help', command('help')],
  ])('%s keeps an acknowledged warning in view', async (_kind, said) => {
    const { reply } = await dialogTalk({ warning: warning({ acknowledged: true }) }).hear(said);
    expect(reply).toMatch(/^\[warning-in-view sign=sign of numbness\]/);
  });
});

describe('commands', () => {
  const answered = reading({ chip: 'ice#how-long' });

  it('tell me more gives what was held back', async () => {
    const talk = dialogTalk();
    await talk.hear(answered);
    expect((await talk.hear(command('more'))).reply).toContain('A cloth between.');
  });

  it('repeat gives the last answer, back the one before', async () => {
    const talk = dialogTalk();
    await talk.hear(answered);
    await talk.hear(reading({ chip: 'heat#what' }));
    expect((await talk.hear(command('repeat'))).reply).toContain('Something warm.');
    const back = await talk.hear(command('back'));
    expect(back.reply).toContain('Ten minutes.');
    expect(back.memory.given).toEqual(['ice#how-long']);
  });

  it('the sources are the check, its titles and the place', async () => {
    const talk = dialogTalk();
    await talk.hear(answered);
    const { reply } = await talk.hear(command('sources'));
    expect(reply).toContain('Two small trials.');
    expect(reply).toContain('Trials of everything · [source-label place=Part one]');
  });

  it('start over forgets the subject and keeps the warning', async () => {
    const talk = dialogTalk({ warning: warning({ acknowledged: true }), country: 'toyland' });
    await talk.hear(answered);
    const { memory } = await talk.hear(command('start-over'));
    expect([memory.given, memory.offered, memory.country]).toEqual([[], [], 'toyland']);
    expect(memory.warning?.redFlags).toEqual(['numbness']);
  });

  it('forget me leaves nothing of the person', async () => {
    const told = new Date().toISOString();
    const talk = dialogTalk({
      ...{ country: 'toyland', circumstances: ['pregnant'], ruledOut: ['chest'], pounds: 150 },
      taken: [{ medicine: 'blue', mg: 100, eachMg: 100, told }],
      diary: [{ at: told, score: 5 }],
      plan: { phase: 'early', at: 1, left: false },
      tried: [{ passage: 'ice#how-long', tooSore: false }],
      denied: [{ circumstance: 'old', told }],
    });
    await talk.hear(answered);
    const { memory } = await talk.hear(command('forget-me'));
    expect({ ...memory, shown: [] }).toEqual({ ...freshMemory, greeted: memory.greeted });
  });

  it('my data shows what is kept', async () => {
    const talk = dialogTalk({ country: 'toyland', circumstances: ['pregnant'] });
    await talk.hear(answered);
    expect((await talk.hear(command('my-data'))).reply).toContain(
      '[my-data country=Toyland circumstances=pregnant weight=– taken=– days=– warnings=– topic=Ice]',
    );
  });

  it('a country is asked for and then kept', async () => {
    const talk = dialogTalk();
    await talk.hear(command('country'));
    const { reply, memory } = await talk.hear(
      reading({ country: { id: 'toyland', stated: false, alone: true } }),
    );
    expect(reply).toContain('[country-set country=Toyland]');
    expect([memory.country, memory.open]).toEqual(['toyland', undefined]);
  });

  it('a country that is not known is said to be so', async () => {
    const talk = dialogTalk();
    await talk.hear(command('country'));
    expect((await talk.hear(reading())).reply).toContain('[country-unknown]');
  });

  it('misses in a row lead to the offer of a person', async () => {
    const talk = dialogTalk();
    const said = [
      (await talk.hear(reading())).reply,
      (await talk.hear(reading())).reply,
      (await talk.hear(reading())).reply,
    ];
    expect(said.map((reply) => /\[(rephrase|rephrase-again|offer-person)\]/.exec(reply)?.[1])).toEqual([
      'rephrase',
      'rephrase-again',
      'offer-person',
    ]);
  });
});
