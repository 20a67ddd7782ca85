import * as fc from 'fast-check';
import type { CheckRequest } from '../../src/answers/medicine-check';
import type { Memory } from '../../src/routing/memory';
import type { Reading } from '../../src/routing/reading';
import { finding, reading, shortAnswer, warning } from '../support/builders';
import { dialogTalk, type DialogTalk, type Turned } from '../support/dialog-talk';

const now = new Date(2026, 10, 30, 9);
const may = (topic: string, again = false): Reading => reading({ mayTake: { topic, again } });
const asks = (id: CheckRequest | 'no-taken'): Reading =>
  reading({ medicineCheck: [{ id, share: 1, shareOfAll: 1 }] });
const telling = (...circumstances: readonly string[]): Reading =>
  reading({ triage: { findings: [], circumstances, supposedCircumstances: [], denied: [] } });
const no = shortAnswer('no');
const nothing = asks('no-taken');
const took = (medicine: string, mg: number, hour?: number): Reading =>
  reading({
    taken: [{ medicine, mg, eachMg: 100 }],
    quantities: [
      {
        kind: 'medicine-taken',
        medicine,
        mg,
        eachMg: 100,
        tooMuchMg: 900,
        span: { places: [0], first: 0, last: 0 },
      },
    ],
    ...(hour === undefined ? {} : { takenAt: new Date(2026, 10, 30, hour).toISOString() }),
  });
const command = (id: string): Reading => reading({ commands: [{ id, share: 1, shareOfAll: 1 }] });
const ice = reading({ chip: 'ice#how-long' });
const ill = reading({
  triage: { findings: [finding()], circumstances: [], supposedCircumstances: [], denied: [] },
});

const talking = (start: Partial<Memory> = {}): DialogTalk => dialogTalk(start, () => now);
async function after(talk: DialogTalk, ...said: readonly Reading[]): Promise<Turned> {
  let turned = await talk.hear(may('blue'));
  for (const one of said) turned = await talk.hear(one);
  return turned;
}

describe('the medicine check', () => {
  it('gives no dose before everything is asked, one question at a time', async () => {
    const talk = talking();
    const first = await after(talk);
    expect(first.reply).toContain('[medicine-check-lead medicine=blue tablets]\n\nare you any?');
    expect(first.reply).toMatch(/- pregnant\s+- old/);
    expect(first.reply.endsWith('1. [chip-none]\n2. [chip-one-of-these]\n3. [chip-unsure]')).toBe(true);
    const replies = [first, await talk.hear(no), await talk.hear(no)].map(({ reply }) => reply);
    expect(replies[1]).toContain('do you have any?');
    expect(replies[2]).toContain('what did you take?');
    expect(replies.join()).not.toContain('[medicine-check-dose');
    const { reply, memory } = await talk.hear(nothing);
    expect(reply).toContain('dose=100 mg gap=at least 6 hours cap=400 mg days=10 days]');
    expect(reply).toContain('- navy tablets');
    expect([memory.open, memory.medicineCheck?.complete]).toEqual([undefined, true]);
  });

  it('ends at the first thing that forbids a dose, and remembers it', async () => {
    const { reply, memory } = await after(talking(), telling('old'));
    expect(reply).toContain('no blue if old');
    expect(reply).not.toContain('[medicine-check-dose');
    expect(memory.circumstances).toEqual(['old']);
  });

  it('asks nothing of somebody who told it before', async () => {
    expect((await after(talking({ circumstances: ['pregnant'] }))).reply).toContain('no blue if pregnant');
  });

  it('leaves the doubtful to a pharmacist, in the words that were asked', async () => {
    const { reply, memory } = await after(talking(), shortAnswer('unsure'));
    expect(reply).toContain('[medicine-check-unsure medicine=blue tablets items=pregnant; old]');
    expect(memory.circumstances).toEqual([]);
  });

  it('asks which one after a yes, with each to tap', async () => {
    const { reply } = await after(talking(), shortAnswer('yes'));
    expect(reply).toContain('[medicine-check-which-one]');
    expect(reply).toContain('2. pregnant\n3. old');
  });

  it('takes an age out of what it asks', async () => {
    const age = reading({
      ownAges: [34],
    });
    const { reply } = await after(talking(), age);
    expect(reply).toContain('- pregnant');
    expect(reply).not.toContain('- old');
  });

  it('asks two hours later only what was taken, and a week later all of it again', async () => {
    let time = now;
    const talk = dialogTalk({}, () => time);
    await after(talk, no, no, nothing);
    expect((await talk.hear(may('blue'))).reply).toContain('[medicine-check-fits');
    time = new Date(now.getTime() + 2 * 60 * 60 * 1000);
    expect((await talk.hear(may('blue'))).reply).toContain('what did you take?');
    time = new Date(2026, 11, 8);
    expect((await talk.hear(may('blue'))).reply).toContain('are you any?');
  });
});

describe('what was taken', () => {
  const told = async (...said: readonly Reading[]): Promise<string> =>
    (await after(talking(), no, no, ...said)).reply;

  it('moves the next dose to the end of the gap, on the clock', async () => {
    expect(await told(took('blue', 100, 8))).toContain(
      '[medicine-check-next last=8:00 am time=2:00 pm gap=at least 6 hours]',
    );
    expect(await told(took('blue', 100, 2))).toContain('[medicine-check-gap-over last=2:00 am time=8:00 am');
    expect(await told(took('blue', 100))).toContain('[medicine-check-next-unknown gap=at least 6 hours]');
  });

  it('is timed by the last of it, whichever is told first, and by none where one has no time', async () => {
    const later = talking();
    await after(later, no, no, took('blue', 100, 8));
    const known = (await later.hear(took('blue', 100, 5))).memory.taken;
    expect(known).toMatchObject([{ mg: 100, at: new Date(2026, 10, 30, 8).toISOString() }]);
    const untimed = (await later.hear(took('blue', 200))).memory.taken;
    expect(untimed[0]).not.toHaveProperty('at');
  });

  it('of another medicine is told where none of this was', async () => {
    const before = { taken: [{ medicine: 'red', mg: 100, eachMg: 100, told: now.toISOString() }] };
    const { reply } = await after(talking(before), no, no, nothing);
    expect(reply).toContain('[medicine-check-none-taken medicine=blue tablets]');
    expect(reply).toContain('[medicine-check-counted taken=[taken-told mg=100');
  });

  it('is warned of from three quarters of the limit on, and not before', async () => {
    expect(await told(took('blue', 300))).toContain('[medicine-check-nearly percent=75]');
    expect(await told(took('blue', 200))).not.toContain('[medicine-check-nearly');
  });

  it('refuses a dose at the limit', async () => {
    const reply = await told(took('blue', 400, 1));
    expect(reply).toContain('[taken-none-left');
    expect(reply).not.toContain('[medicine-check-dose');
  });

  it('refuses a second medicine of one kind', async () => {
    const reply = await told(took('navy', 100));
    expect(reply).toContain('[medicine-check-same-kind taken=[taken-told mg=100 medicine=navy tablets]');
    expect(reply).not.toContain('[medicine-check-dose');
  });

  it('is asked for once more where it was told before, and where somebody wants another', async () => {
    const before = { taken: [{ medicine: 'blue', mg: 100, eachMg: 100, told: now.toISOString() }] };
    expect((await after(talking(before), no, no)).reply).toContain('anything else?');
    const talk = talking();
    await after(talk, no, no, nothing);
    expect((await talk.hear(may('blue', true))).reply).toContain('what did you take?');
  });

  it('that nobody knows gives no dose', async () => {
    expect(await told(shortAnswer('unsure'))).toContain('[medicine-check-unsure-taken');
  });
});

describe('around a medicine check', () => {
  it('a medicine without a dose stays without one', async () => {
    const talk = talking();
    await talk.hear(may('navy'));
    await talk.hear(no);
    expect((await talk.hear(nothing)).reply).toContain('[medicine-check-by-packet medicine=navy tablets]');
  });

  it('a prescription medicine gets neither check nor dose', async () => {
    const { reply, memory } = await talking().hear(may('red'));
    expect(reply).toContain('[medicine-check-prescription]');
    expect(memory.open).toBeUndefined();
  });

  it('which one is asked where no medicine was spoken of', async () => {
    const { reply, memory } = await talking().hear(asks('start'));
    expect(reply).toBe('[medicine-check-which]\n\n1. Blue tablets\n2. Navy tablets');
    expect(memory.open).toEqual({ kind: 'which-medicine' });
  });

  it('a question is answered, and the open one asked again', async () => {
    const { route, reply, memory } = await after(talking(), ice);
    expect(route).toBe('answer');
    expect(reply).toContain('Ten minutes.');
    expect(reply).toContain('[medicine-check-again]\n\nare you any?');
    expect(memory.open?.kind).toBe('medicine-check');
  });

  it('it is left, offered, and gone on with', async () => {
    const talk = talking();
    expect((await after(talk, no, asks('leave'))).reply).toContain('[medicine-check-left]');
    expect((await talk.hear(ice)).reply).toContain('[chip-medicine-resume]');
    expect((await talk.hear(asks('resume'))).reply).toContain('do you have any?');
  });

  it('going back asks the question before again, also behind a result', async () => {
    const talk = talking();
    expect((await after(talk, no, shortAnswer('step-back'))).reply).toContain('are you any?');
    expect((await talk.hear(shortAnswer('step-back'))).reply).toContain('[medicine-check-first]');
    await talk.hear(telling('ulcer'));
    const { reply, memory } = await talk.hear(asks('back'));
    expect(reply).toContain('are you any?');
    expect(memory.circumstances).toEqual([]);
  });

  it('a warning stands in its way, and danger ends it for good', async () => {
    const warned = talking({ warning: warning({ acknowledged: true }) });
    expect((await warned.hear(may('blue'))).reply).toContain('[medicine-check-warned]');
    const { route, memory } = await after(talking(), ill);
    expect([route, memory.open, memory.medicineCheck]).toEqual(['urgent-care', undefined, undefined]);
  });

  it('what was denied is told to whoever asks, and forgotten with the rest', async () => {
    const talk = talking();
    await after(talk, no);
    expect((await talk.hear(command('my-data'))).reply).toContain(
      '[medicine-check-kept items=pregnant; old]',
    );
    const { memory } = await talk.hear(command('forget-me'));
    expect([memory.denied, memory.medicineCheck, memory.takenAsked]).toEqual([[], undefined, undefined]);
  });

  it('danger gets through from every place in one turn, and nothing that is known is asked', async () => {
    const said = fc.constantFrom<Reading>(
      ...[may('blue'), may('navy'), may('red'), asks('start'), asks('resume'), asks('back'), asks('leave')],
      ...[no, nothing, shortAnswer('yes'), shortAnswer('unsure'), telling('old'), telling('pregnant')],
      ...[took('blue', 100), took('navy', 100), ice, command('help'), command('start-over')],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 12 }), async (messages) => {
        const talk = talking();
        for (const message of messages) {
          const { reply, memory } = await talk.hear(message);
          for (const known of memory.circumstances)
            expect(reply).not.toMatch(new RegExp(`^- ${known}$`, 'm'));
          if (reply.includes('[medicine-check-dose'))
            expect(memory.circumstances.filter((one) => one === 'old' || one === 'pregnant')).toEqual([]);
        }
        const alarmed = await talk.hear(ill);
        expect([alarmed.route, alarmed.memory.medicineCheck]).toEqual(['urgent-care', undefined]);
        expect((await talk.hear(asks('resume'))).route).toBe('urgent-care');
      }),
      { numRuns: 150 },
    );
  });
});
