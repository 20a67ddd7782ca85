import { createSessionReader, sessionRequests } from '../../src/answers/session-asked';
import { sessionProblems } from '../../src/knowledge/check-session';
import { amountsSchema } from '../../src/knowledge/schema-of-session';
import { thresholds } from '../../src/routing/thresholds';
import { normalise } from '../../src/understanding/normalise';
import { createUnderstand } from '../../src/understand';
import { realKnowledge } from '../support/real-bot';

const { written, wordsFor, source, mend } = realKnowledge();
const words = wordsFor();
const understand = createUnderstand(source, mend);
const asked = (text: string) => understand(text, { countryAsked: false }).session;

describe('the amounts as they stand', () => {
  it.each([
    ['dead-bug', { sets: 3, repetitions: 12, less: { sets: 1, repetitions: 5 } }],
    ['bird-dog', { sides: 2, repetitions: 10 }],
    ['wall-angels', { sets: 2, repetitions: 8 }],
    ['pelvic-tilt', { repetitions: 10, unless: ['pregnant', 'recent-spine-procedure', 'thin-bones'] }],
    ['forward-fold', { seconds: 20, mostSeconds: 20 }],
    ['plank', { seconds: 15, isHold: true, mostSeconds: 15 }],
    ['ice', { seconds: 900, isHold: false, mostSeconds: 1200 }],
    ['heat', { seconds: 900, mostSeconds: 1200 }],
  ])('of %s', (topic, amount) => {
    expect(words.session.amounts.get(topic)).toMatchObject(amount);
  });

  it('have something to be said for all that can be asked', () => {
    expect(sessionRequests.filter((id) => written.session.requests[id].length === 0)).toEqual([]);
  });
});

describe('a request', () => {
  it.each([
    ['time 15 minutes of ice for me', { request: 'time', topic: 'ice', seconds: 900 }],
    ['set a timer for 20 min heat', { request: 'time', topic: 'heat', seconds: 1200 }],
    ['set a tmier for half an hour of ice pls', { request: 'time', topic: 'ice', seconds: 1800 }],
    ['can you count dead bugs with me', { request: 'count', topic: 'dead-bug' }],
    ['count fewer with me', { request: 'count', fewer: true }],
    ['stop the timer', { request: 'stop' }],
    ['i did 5', { request: 'did', count: 5 }],
    ['3 more', { count: 3, more: true }],
    ['set 2 done', { request: 'done' }],
    ['how many left?', { request: 'left' }],
  ])('“%s” is read', (text, expected) => {
    const read = asked(text);
    expect(read).toMatchObject(expected);
    expect(read?.share).toBeGreaterThan(0.8);
  });

  it('“set 2 done” tells of no two repetitions', () => {
    expect(asked('set 2 done')).not.toHaveProperty('count');
  });

  it.each(['chip-session-count', 'chip-session-timer', 'chip-session-ice', 'chip-session-heat', 'chip-session-walk', 'chip-session-timer-less'])(
    'the chip %s asks for it',
    (chip) => {
      expect(['count', 'time']).toContain(asked(words.message(chip))?.request);
    },
  );

  it.each([
    ['chip-session-done', 'done'],
    ['chip-session-left', 'left'],
    ['chip-session-go', 'start'],
    ['chip-session-go-on', 'go-on'],
    ['chip-session-skip', 'skip'],
    ['chip-session-pause', 'pause'],
    ['chip-session-hurts', 'hurts'],
    ['chip-session-stop', 'stop'],
    ['chip-session-stop-count', 'stop'],
    ['chip-session-stop-timer', 'stop'],
  ])('the chip %s says %s', (chip, request) => {
    expect(asked(words.message(chip))).toMatchObject({ request, share: 1 });
  });

  it('is no known question to the knowledge', () => {
    const { lists } = source.understanding;
    const read = createSessionReader(source.session, lists, () => undefined);
    const known = source.answers.passages.flatMap(({ askedAs }) => askedAs);
    const taken = known.filter((text) => {
      const { session } = read(normalise(text, lists, mend), undefined);
      return (session?.request === 'count' || session?.request === 'time') && session.share > thresholds.sessionAsked;
    });
    expect(taken).toEqual([]);
  });
});

describe('what a mistake in the amounts looks like', () => {
  const found = (change: Partial<(typeof written.amounts)[string]>): readonly string[] => {
    const ice = written.amounts['ice'];
    if (ice === undefined) throw new Error('no amount of ice');
    const files = { ...written, amounts: { ...written.amounts, ice: { ...ice, ...change } } };
    return sessionProblems(files, words).map((problem) => problem.found);
  };

  it('none, as they stand', () => {
    expect(found({})).toEqual([]);
  });
  it('a figure that neither the section nor the article has', () => {
    expect(found({ minutes: 17 })).toEqual(["17 for 'ice'", "17 for 'ice'"]);
  });
  it('a limit that the section does not have', () => {
    expect(found({ 'most-minutes': 30 })).toEqual(["30 for 'ice'"]);
  });
  it('a section, a place or a circumstance that is not there', () => {
    expect(found({ 'told-in': 'nowhere#how' })).toEqual(["15 for 'ice'", "20 for 'ice'"]);
    expect(found({ article: 'nowhere' })).toEqual(["15 for 'ice'"]);
    expect(found({ unless: ['tall'] })).toEqual(["'tall' under unless of 'ice'"]);
  });
  it('two units at once, or a limit below the amount', () => {
    const told = { 'told-in': 'ice#how-long', minutes: 15 };
    expect(amountsSchema.safeParse({ ice: { ...told, seconds: 5 } }).success).toBe(false);
    expect(amountsSchema.safeParse({ ice: { ...told, 'most-minutes': 10 } }).success).toBe(false);
    expect(amountsSchema.safeParse({ ice: told }).success).toBe(true);
  });
});
