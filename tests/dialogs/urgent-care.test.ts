import { dialogTalk } from '../support/dialog-talk';
import { finding, memory, reading, shortAnswer, warning } from '../support/builders';

const numb = reading({
  triage: { findings: [finding()], circumstances: [], supposedCircumstances: [], denied: [] },
});
const chest = reading({
  triage: {
    findings: [finding({ redFlag: 'chest', disposition: 'emergency-now' })],
    circumstances: [],
    supposedCircumstances: [],
    denied: [],
  },
});
const despair = reading({
  triage: {
    findings: [finding({ redFlag: 'despair', disposition: 'emergency-now' })],
    circumstances: [],
    supposedCircumstances: [],
    denied: [],
  },
});

describe('urgent care', () => {
  it('opens with the one action, and asks for the country', async () => {
    const { reply, route, openDialogs } = await dialogTalk().hear(numb);
    expect(route).toBe('urgent-care');
    expect(reply).toMatch(/^\[do-medical-hospital-now\]/);
    for (const part of [
      '[because quote=all numb why=why numbness]',
      'sit down with numbness',
      '[say-this say=I have numbness]',
      '[country-ask]',
    ])
      expect(reply).toContain(part);
    expect(openDialogs).toEqual(['urgent-care']);
  });

  it('does not ask for a country that is known', async () => {
    const { reply } = await dialogTalk({ country: 'toyland' }).hear(numb);
    expect(reply).not.toContain('[country-ask]');
  });

  it('stays while anything else is said', async () => {
    const talk = dialogTalk();
    await talk.hear(numb);
    const held = await talk.hear(reading({ chip: 'ice#how-long' }));
    expect(held.route).toBe('urgent-care');
    expect(held.reply).toContain('[urgent-held do=[do-medical-hospital-now]]');
    expect(held.reply).not.toContain('Ten minutes');
    expect(held.openDialogs).toEqual(['urgent-care']);
  });

  it.each([
    ['understood', '[acknowledged]', []],
    ['mistake', '[retracted]', []],
    ['refuses', '[refusal do=[do-medical-hospital-now] graver=[graver]]', ['urgent-care']],
    ['nobody-answers', '[nobody-answers]', ['urgent-care']],
    ['helper', '[helper]', ['urgent-care']],
  ])('“%s” leads to %s', async (answer, told, openAfter) => {
    const talk = dialogTalk();
    await talk.hear(numb);
    const { reply, route, openDialogs } = await talk.hear(shortAnswer(answer));
    expect(route).toBe('continue');
    expect(reply).toContain(told);
    expect(openDialogs).toEqual(openAfter);
  });

  it('waits again when no one picks up, whatever was spoken of since', async () => {
    const talk = dialogTalk();
    for (const one of [numb, shortAnswer('understood'), reading({ chip: 'ice#how-long' })])
      await talk.hear(one);
    const { route, reply, memory } = await talk.hear(shortAnswer('nobody-answers'));
    expect([route, memory.warning?.acknowledged]).toEqual(['continue', false]);
    expect(reply).toContain('[nobody-answers]');
    expect((await talk.hear(reading({ chip: 'ice#how-long' }))).route).toBe('urgent-care');
    expect((await talk.hear(shortAnswer('understood'))).reply).toContain('[acknowledged]');
  });

  it('gives the words for the phone what was told before: since when, medicines, conditions', async () => {
    const told = new Date().toISOString();
    const talk = dialogTalk({
      days: 3,
      taken: [{ medicine: 'ibuprofen', mg: 800, eachMg: 200, told }],
      circumstances: ['pregnant'],
    });
    const { reply } = await talk.hear(numb);
    expect(reply).toContain('[say-began days=3]');
    expect(reply).toContain('[say-taken medicines=[taken-told mg=800');
    expect(reply).toContain('[say-conditions conditions=');
    expect(reply.indexOf('[do-medical-hospital-now]')).toBeLessThan(reply.indexOf('[say-told'));
  });

  it('says nothing of oneself for somebody else', async () => {
    const talk = dialogTalk({ days: 3, warning: warning({ forSomeoneElse: true }) });
    expect((await talk.hear(chest)).reply).not.toContain('[say-told');
  });

  it('takes a country, repeats the action in its words, and stays', async () => {
    const talk = dialogTalk();
    await talk.hear(numb);
    const told = await talk.hear(reading({ country: { id: 'toyland', stated: true, alone: true } }));
    expect(told.reply).toContain('[country-set country=Toyland]');
    expect(told.reply).toContain('[do-medical-hospital-now]');
    expect(told.memory.country).toBe('toyland');
    expect(told.openDialogs).toEqual(['urgent-care']);
  });

  it('keeps an acknowledged warning on top of the answers that follow', async () => {
    const talk = dialogTalk();
    await talk.hear(numb);
    await talk.hear(shortAnswer('understood'));
    const { reply, route } = await talk.hear(reading({ chip: 'ice#how-long' }));
    expect(route).toBe('answer');
    expect(reply.indexOf('[warning-in-view sign=sign of numbness]')).toBeLessThan(
      reply.indexOf('Ten minutes'),
    );
    expect(reply).toContain('[warning-in-view');
  });

  it('is interrupted by a graver sign, which begins anew', async () => {
    const talk = dialogTalk();
    await talk.hear(numb);
    const { reply, memory: kept, openDialogs } = await talk.hear(chest);
    expect(reply).toMatch(/^\[do-medical-emergency-now\]/);
    expect(kept.warning?.disposition).toBe('emergency-now');
    expect(openDialogs).toEqual(['urgent-care']);
  });

  it('never becomes milder by a milder sign', async () => {
    const talk = dialogTalk();
    await talk.hear(chest);
    const { memory: kept } = await talk.hear(numb);
    expect(kept.warning?.disposition).toBe('emergency-now');
    expect(kept.warning?.redFlags).toEqual(expect.arrayContaining(['chest']));
  });

  it('comes back when an acknowledged sign is told again', async () => {
    const talk = dialogTalk({ warning: warning({ acknowledged: true }) });
    const { route, memory: kept } = await talk.hear(numb);
    expect(route).toBe('urgent-care');
    expect(kept.warning?.acknowledged).toBe(false);
  });

  it('speaks for crisis without the quote, and “mistake” takes nothing back', async () => {
    const talk = dialogTalk();
    const opened = await talk.hear(despair);
    expect(opened.reply).toMatch(/^\[do-crisis-emergency-now\]/);
    expect(opened.reply).not.toContain('[because');
    const after = await talk.hear(shortAnswer('mistake'));
    expect(after.reply).not.toContain('[retracted]');
    expect(after.memory.warning?.redFlags).toEqual(['despair']);
  });

  it('knows from the words that somebody else is meant', async () => {
    const theirs = reading({
      triage: {
        findings: [finding({}, { experiencer: 'with-them' })],
        circumstances: [],
        supposedCircumstances: [],
        denied: [],
      },
    });
    const { reply, memory: kept } = await dialogTalk().hear(theirs);
    expect(reply).toContain('[helper]');
    expect(kept.warning?.forSomeoneElse).toBe(true);
  });

  it('lets talk to a person be said on top of it, and waits on', async () => {
    const talk = dialogTalk();
    await talk.hear(numb);
    const person = reading({ commands: [{ id: 'person', share: 1, shareOfAll: 1 }] });
    const asked = await talk.hear(person);
    expect(asked.route).toBe('handoff');
    expect(asked.openDialogs).toEqual(['urgent-care']);
    expect((await talk.hear(shortAnswer('understood'))).reply).toContain('[acknowledged]');
  });

  it('comes before a person who is asked for in the same message', async () => {
    const { route } = await dialogTalk().hear({
      ...numb,
      commands: [{ id: 'person', share: 1, shareOfAll: 1 }],
    });
    expect(route).toBe('urgent-care');
  });

  it('goes on after a restart with nothing but the memory', async () => {
    const { reply, route } = await dialogTalk(memory({ warning: warning() })).hear(shortAnswer('understood'));
    expect(route).toBe('continue');
    expect(reply).toContain('[acknowledged]');
  });
});
