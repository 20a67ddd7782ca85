import { dialogTalk } from '../support/dialog-talk';
import { finding, reading, shortAnswer } from '../support/builders';

const perhaps = reading({
  triage: {
    findings: [finding({ outcome: 'confirm' }, { time: 'past' })],
    circumstances: [],
    supposedCircumstances: [],
    denied: [],
  },
});
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

describe('one question about a doubtful sign', () => {
  it('is asked before anything else, with answers to tap', async () => {
    const { route, reply, openDialogs } = await dialogTalk().hear(perhaps);
    expect(route).toBe('confirm-red-flag');
    expect(reply).toContain(
      '[confirm-lead]\n\nis it numbness?\n\n1. [chip-yes]\n2. [chip-no]\n3. [chip-unsure]',
    );
    expect(openDialogs).toEqual(['confirm-red-flag']);
  });

  it('is set aside by a clear no, and not asked again', async () => {
    const talk = dialogTalk();
    await talk.hear(perhaps);
    const { route, reply, openDialogs, memory } = await talk.hear(shortAnswer('no'));
    expect([route, openDialogs, memory.ruledOut]).toEqual(['continue', [], ['numbness']]);
    expect(reply).toContain('[confirm-no]');
    expect((await talk.hear(perhaps)).route).not.toBe('confirm-red-flag');
  });

  it('opens urgent care on yes', async () => {
    const talk = dialogTalk();
    await talk.hear(perhaps);
    const { reply, openDialogs } = await talk.hear(shortAnswer('yes'));
    expect(reply).toMatch(/^\[do-medical-hospital-now\]/);
    expect(openDialogs).toEqual(['urgent-care']);
  });

  it.each(['unsure', 'understood', 'none-of-these'])('takes “%s”, no clear no, for a yes', async (answer) => {
    const talk = dialogTalk();
    await talk.hear(perhaps);
    const { reply, openDialogs } = await talk.hear(shortAnswer(answer));
    expect(reply).toContain('[confirm-unclear]');
    expect(openDialogs).toEqual(['urgent-care']);
  });

  it('is passed over by nothing, not even another question', async () => {
    const talk = dialogTalk();
    await talk.hear(perhaps);
    expect((await talk.hear(reading({ chip: 'ice#what' }))).route).toBe('urgent-care');
  });

  it('is interrupted by another sign, and does not resume', async () => {
    const talk = dialogTalk();
    await talk.hear(perhaps);
    const interrupted = await talk.hear(chest);
    expect(interrupted.openDialogs).toEqual(['urgent-care']);
    expect(interrupted.memory.warning?.redFlags).toEqual(['chest']);
    expect(interrupted.memory.open).toBeUndefined();
    const after = await talk.hear(shortAnswer('understood'));
    expect(after.openDialogs).toEqual([]);
  });

  it('is not answered by a no that comes with another sign', async () => {
    const talk = dialogTalk();
    await talk.hear(perhaps);
    const { route, memory } = await talk.hear({ ...chest, shortAnswers: shortAnswer('no').shortAnswers });
    expect([route, memory.warning?.redFlags, memory.ruledOut]).toEqual(['urgent-care', ['chest'], []]);
  });

  it('is not asked of a sign that is told for certain', async () => {
    expect((await dialogTalk().hear(numb)).route).toBe('urgent-care');
  });
});
