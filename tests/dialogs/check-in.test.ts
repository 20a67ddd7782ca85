import { assert, asyncProperty, constantFrom, array } from 'fast-check';
import type { Reading } from '../../src/routing/reading';
import { dialogTalk, type Turned } from '../support/dialog-talk';
import { finding, reading, screenQuestions, shortAnswer, warning } from '../support/builders';

const begin = shortAnswer('check-me');
const no = shortAnswer('no');
const command = (id: string): Reading => reading({ commands: [{ id, share: 1, shareOfAll: 1 }] });
const ice = reading({ chip: 'ice#how-long' });
const fits = reading({
  triage: {
    findings: [finding({ redFlag: 'chest', disposition: 'emergency-now' })],
    circumstances: [],
    supposedCircumstances: [],
    denied: [],
  },
});
const now = (): Date => new Date(Date.UTC(2026, 2, 5, 12));
const yesNoUnsure = '1. [chip-yes]\n2. [chip-no]\n3. [chip-unsure]';

async function after(...said: readonly Reading[]): Promise<Turned> {
  const talk = dialogTalk({}, now);
  let turned = await talk.hear(begin);
  for (const one of said) turned = await talk.hear(one);
  return turned;
}

describe('the check-in', () => {
  it('asks one question, with where it stands, why it is asked, and answers to tap', async () => {
    const { reply, openDialogs } = await after();
    expect(reply).toContain(
      '[check-in-lead total=3]\n\n[check-in-progress number=1 total=3]\n\nany numbness?\n\n[check-in-why why=reason for numbness]',
    );
    expect(reply.endsWith(yesNoUnsure)).toBe(true);
    expect(openDialogs).toEqual([]);
  });

  it('ends after every no with what was denied, and rules nothing out for later', async () => {
    const { reply, memory } = await after(no, no, no);
    expect(reply).toContain('[check-in-none]');
    expect(reply).toMatch(/\[check-in-said-no\]\s+- title numbness\s+- title bones\s+- title chest/);
    expect(memory.checkIn).toMatchObject({ complete: true });
    expect([memory.open, memory.ruledOut]).toEqual([undefined, []]);
  });

  it('ends with a yes in urgent care, in the words of the question, and asks no more', async () => {
    const { reply, memory } = await after(no, shortAnswer('yes'));
    expect(reply).toMatch(/^\[do-medical-hospital-now\]/);
    expect(reply).toContain('[check-in-because quote=a message ask=any bones? why=reason for bones]');
    expect(reply).toContain('[say-this say=I said yes to bones]');
    expect(memory.open).toBeUndefined();
    expect(memory.checkIn).toMatchObject({
      complete: true,
      answers: [
        { id: 'numbness', answer: 'no' },
        { id: 'bones', answer: 'yes' },
      ],
    });
  });

  it('says that “not sure” was taken for a yes', async () => {
    expect((await after(shortAnswer('unsure'))).reply).toContain('[confirm-unclear]');
  });

  it('answers a question in between and asks its own again in the same reply', async () => {
    const { reply, memory } = await after(no, ice);
    expect(reply).toContain('Ten minutes.');
    expect(reply).toContain('[check-in-again]\n\n[check-in-progress number=2 total=3]\n\nany bones?');
    expect(reply.endsWith(yesNoUnsure)).toBe(true);
    expect(memory.open).toMatchObject({ kind: 'check-in', question: { id: 'bones' } });
  });

  it.each<[string, Reading]>([
    ['help', command('help')],
    ['my data', command('my-data')],
    ['talk to a person', command('person')],
    ['thanks', reading({ smallTalk: [{ id: 'thanks', share: 1, shareOfAll: 1 }] })],
    ['no words', reading({ shape: { kind: 'empty' } })],
    ['a country', reading({ country: { id: 'toyland', stated: true, alone: true } })],
  ])('stays open over %s', async (_what, said) => {
    const { reply, memory } = await after(no, said);
    expect(reply).toContain('any bones?');
    expect(memory.open).toMatchObject({ question: { id: 'bones' } });
  });

  it('is dropped by a sign that is told, and not gone on with after the warning', async () => {
    const talk = dialogTalk();
    for (const said of [begin, no, fits, shortAnswer('understood')]) await talk.hear(said);
    const { route, reply, memory } = await talk.hear(shortAnswer('carry-on'));
    expect([route, memory.open]).toEqual(['fallback', undefined]);
    expect(reply).not.toContain('[chip-carry-on]');
    expect((await talk.hear(begin)).reply).toContain('[check-in-warned]');
  });

  it('can be gone on with when its warning is taken back', async () => {
    const talk = dialogTalk();
    for (const said of [begin, no, shortAnswer('yes')]) await talk.hear(said);
    expect((await talk.hear(shortAnswer('mistake'))).reply).toContain('[chip-carry-on]');
    expect((await talk.hear(shortAnswer('carry-on'))).reply).toContain('any bones?');
  });

  it('is left, offered again, and gone on with at the same question', async () => {
    const talk = dialogTalk();
    for (const said of [begin, no]) await talk.hear(said);
    const left = await talk.hear(shortAnswer('later'));
    expect(left.reply).toContain('[check-in-left]');
    expect(left.memory.open).toBeUndefined();
    expect((await talk.hear(ice)).reply).toContain('[chip-carry-on]');
    const { reply } = await talk.hear(shortAnswer('carry-on'));
    expect(reply).toContain('[check-in-resumed total=3]\n\n[check-in-progress number=2 total=3]');
  });

  it('goes back to the question before and takes its answer back', async () => {
    const { reply, memory } = await after(no, no, shortAnswer('step-back'));
    expect(reply).toContain('any bones?');
    expect(memory.checkIn?.answers).toEqual([{ id: 'numbness', answer: 'no' }]);
    expect((await after(shortAnswer('step-back'))).reply).toContain('[check-in-first]');
  });

  it('takes “no, I meant yes” as the answer to the question before', async () => {
    const { memory } = await after(no, no, shortAnswer('meant-yes'));
    expect(memory.warning?.redFlags).toEqual(['bones']);
    expect(memory.checkIn?.answers.at(-1)).toEqual({ id: 'bones', answer: 'yes' });
  });

  it('is begun anew once it has come to an end', async () => {
    const { reply, memory } = await after(no, no, no, begin);
    expect(reply).toContain('[check-in-lead total=3]');
    expect(memory.checkIn?.answers).toEqual([]);
  });

  it('is told with its day to whoever asks what is known of them, and forgotten on request', async () => {
    const talk = dialogTalk({}, now);
    for (const said of [begin, no, shortAnswer('later')]) await talk.hear(said);
    expect((await talk.hear(command('my-data'))).reply).toContain(
      '[check-in-kept day=5 Mar answers=[check-in-kept-answer title=title numbness answer=[check-in-answer-no]]]',
    );
    expect((await talk.hear(command('forget-me'))).memory).not.toHaveProperty('checkIn');
  });

  it('gives no way around a warning that waits', async () => {
    expect((await dialogTalk({ warning: warning() }).hear(begin)).route).toBe('urgent-care');
  });
});

describe('where it is offered', () => {
  it('is under the answers that the knowledge names, unless a warning is in force', async () => {
    const heat = reading({ chip: 'heat#what' });
    expect((await dialogTalk().hear(heat)).reply).toContain('1. [chip-check-in]');
    expect((await dialogTalk().hear(ice)).reply).not.toContain('[chip-check-in]');
    const warned = dialogTalk({ warning: warning({ acknowledged: true }) });
    expect((await warned.hear(heat)).reply).not.toContain('[chip-check-in]');
  });
});

describe('any walk through the check-in', () => {
  const moves = {
    begin,
    no,
    ice,
    later: shortAnswer('later'),
    back: shortAnswer('step-back'),
    'carry-on': shortAnswer('carry-on'),
    help: command('help'),
    person: command('person'),
    country: command('country'),
    nothing: reading({ shape: { kind: 'empty' } }),
    thanks: reading({ smallTalk: [{ id: 'thanks', share: 1, shareOfAll: 1 }] }),
    perhaps: reading({
      chip: 'ice#what',
      triage: {
        findings: [finding({ outcome: 'supposed' }, { time: 'supposed' })],
        circumstances: [],
        supposedCircumstances: [],
        denied: [],
      },
    }),
  };
  const names = [
    'begin',
    'no',
    'ice',
    'later',
    'back',
    'carry-on',
    'help',
    'person',
    'country',
    'nothing',
    'thanks',
    'perhaps',
  ] as const;
  const walks = array(constantFrom(...names), { maxLength: 14 });
  const walked = async (walk: readonly (typeof names)[number][]) => {
    const talk = dialogTalk();
    const turns: Turned[] = [];
    for (const name of walk) turns.push(await talk.hear(moves[name]));
    return { talk, turns };
  };

  it('leaves a sign one message from urgent care, with nothing of it left open', async () => {
    await assert(
      asyncProperty(walks, async (walk) => {
        const { talk } = await walked(walk);
        const { route, memory, openDialogs } = await talk.hear(fits);
        expect([route, memory.open, openDialogs]).toEqual(['urgent-care', undefined, ['urgent-care']]);
        expect(memory.checkIn?.complete ?? true).toBe(true);
      }),
    );
  });

  it('can be started over', async () => {
    await assert(
      asyncProperty(walks, async (walk) => {
        const { talk } = await walked(walk);
        const waits = await talk.hear(moves.help);
        if (waits.memory.open?.kind === 'supposed') return;
        const { reply, memory } = await talk.hear(command('start-over'));
        expect(reply).toContain('[start-over-done]');
        expect([memory.open, memory.checkIn]).toEqual([undefined, undefined]);
      }),
    );
  });

  it('reaches its result by as many a no as are left, and every message has a reply', async () => {
    await assert(
      asyncProperty(walks, async (walk) => {
        const { talk, turns } = await walked(walk);
        for (const { reply } of turns) expect(reply).not.toBe('');
        let last = await talk.hear(begin);
        const left = screenQuestions.length - (last.memory.checkIn?.answers.length ?? 0);
        for (let at = 0; at < left; at += 1) last = await talk.hear(no);
        expect(last.reply).toContain('[check-in-none]');
      }),
    );
  });

  it('asks no answered question again unless it was gone back to or begun anew', async () => {
    await assert(
      asyncProperty(walks, async (walk) => {
        const { turns } = await walked(walk);
        turns.forEach(({ memory }, at) => {
          const { open, checkIn } = memory;
          if (open?.kind !== 'check-in') return;
          expect(checkIn?.answers.map(({ id }) => id)).not.toContain(open.question.id);
          const before = turns[at - 1]?.memory.checkIn;
          const fell = (before?.answers.length ?? 0) > (checkIn?.answers.length ?? 0);
          if (fell) expect(walk[at] === 'back' || before?.complete).toBe(true);
        });
      }),
    );
  });
});
