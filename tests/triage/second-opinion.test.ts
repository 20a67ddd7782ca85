import fc from 'fast-check';
import { outcomeOf, type Outcome } from '../../src/triage/finding';
import { screen } from '../../src/triage/screen';
import { createSecondOpinion, type Labelled } from '../../src/triage/second-opinion';
import type { Certainty, RedFlag } from '../../src/triage/sign';
import { trainSecondOpinion } from '../../src/triage/train-second-opinion';
import { marked, together } from '../support/toy-lexicon';

const message = (text: string, redFlag?: string): Labelled => ({
  stems: text.split(' '),
  claims: [],
  cues: [],
  weight: 1,
  ...(redFlag === undefined ? {} : { redFlag }),
});

const examples: readonly Labelled[] = [
  message('my groin feels dead since monday', 'numb'),
  message('groin dead and odd', 'numb'),
  message('i wet the bed last night', 'bladder'),
  message('wet the chair again', 'bladder'),
  message('how long do i ice it'),
  message('how long do i lie down'),
  message('is the ice any good'),
  message('my back is stiff again'),
];

describe('the second opinion', () => {
  const model = trainSecondOpinion(examples);
  const { probabilityOf, signOf } = createSecondOpinion(model);

  it('tells danger from none and names the sign with the words that speak for it', () => {
    const numb = message('the groin is dead');
    expect(probabilityOf(numb)).toBeGreaterThan(0.7);
    expect(signOf(numb).redFlag).toBe('numb');
    expect(signOf(numb).because).toEqual(expect.arrayContaining(['groin', 'dead']));
    expect(probabilityOf(message('how long is the ice any good'))).toBeLessThan(0.3);
  });

  it('is the same whenever it is trained on the same', () => {
    expect(trainSecondOpinion(examples)).toEqual(model);
  });
});

describe('how far words are carried', () => {
  const now = { presence: 'present', time: 'now', experiencer: 'self' } as const;
  const carried = (certainty: Certainty, probability?: number): Outcome =>
    outcomeOf(
      now,
      'state',
      certainty,
      probability === undefined ? undefined : { probability, ofStatements: probability, ofOwnSentence: 0 },
    );

  it.each<[Certainty, number | undefined, Outcome]>([
    ['sure', 0.6, 'urgent'],
    ['sure', 0.3, 'confirm'],
    ['sure', 0.001, 'supposed'],
    ['sure', undefined, 'urgent'],
    ['likely', 0.9, 'urgent'],
    ['likely', 0.35, 'confirm'],
    ['likely', 0.01, 'supposed'],
    ['likely', undefined, 'urgent'],
    ['ask', 0.9, 'urgent'],
    ['ask', 0.35, 'confirm'],
    ['ask', 0.01, 'supposed'],
    ['ask', undefined, 'confirm'],
  ])('%s words at a probability of %s come to %s', (certainty, probability, outcome) => {
    expect(carried(certainty, probability)).toBe(outcome);
  });

  it('never less far for a higher probability, and never to nothing', () => {
    const gravity: readonly Outcome[] = ['set-aside', 'supposed', 'confirm', 'urgent'];
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom<Certainty>('sure', 'likely', 'ask'),
        probability,
        probability,
        (certainty, one, other) => {
          const [low, high] = one < other ? [one, other] : [other, one];
          const lower = gravity.indexOf(carried(certainty, low));
          expect(gravity.indexOf(carried(certainty, high))).toBeGreaterThanOrEqual(lower);
          expect(lower).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('likely words in what is stated are urgent, doubtful ones asked about, whatever is asked beside them', () => {
    const drowned = { probability: 0.01, ofStatements: 0.9, ofOwnSentence: 0 };
    expect(outcomeOf(now, 'state', 'likely', drowned)).toBe('urgent');
    expect(outcomeOf(now, 'state', 'ask', drowned)).toBe('confirm');
  });

  it('one sentence of their own is asked about, whatever stands around it', () => {
    const drowned = { probability: 0.01, ofStatements: 0.1, ofOwnSentence: 0.98 };
    expect(outcomeOf(now, 'state', 'likely', drowned)).toBe('confirm');
  });

  it('a past state is asked about, and urgent where danger is all but certain', () => {
    const past = { ...now, time: 'past' } as const;
    const weight = (probability: number) => ({ probability, ofStatements: 0, ofOwnSentence: 0 });
    expect(outcomeOf(past, 'state', 'sure', weight(0.9))).toBe('confirm');
    expect(outcomeOf(past, 'state', 'sure', weight(0.98))).toBe('urgent');
  });

  it('what is denied stays set aside, however probable', () => {
    expect(
      outcomeOf({ ...now, presence: 'denied' }, 'state', 'sure', {
        probability: 1,
        ofStatements: 1,
        ofOwnSentence: 0,
      }),
    ).toBe('set-aside');
  });
});

/** A sign of the toy knowledge, told by words that stand together. */
function toyFlag(id: string, words: readonly string[], of: Partial<RedFlag>): RedFlag {
  const disposition = of.disposition ?? 'hospital-now';
  const mention = { pattern: together(...words), certainty: 'sure', disposition } as const;
  return { id, kind: 'state', crisis: false, system: id, disposition, mentions: [mention], ...of };
}

describe('words of despair', () => {
  const despair = toyFlag('despair', ['sore'], { crisis: true, disposition: 'emergency-now' });
  const outcomes = (text: string, probability: number): readonly string[] => {
    const { text: words, found, cues, book } = marked(text);
    const opinion = {
      probability,
      ofStatements: 0,
      ofOwnSentence: 0,
      redFlag: 'despair',
      named: 0.9,
      because: [],
    };
    const source = { redFlags: [despair], circumstances: [], combinations: [] };
    const { findings } = screen({ text: words, cues, book, opinion, ...found }, source);
    return findings.map(({ outcome }) => outcome);
  };

  it('that are only supposed are asked about, unless danger is hardly probable', () => {
    expect(outcomes('if my heart is sore', 0.2)).toEqual(['confirm']);
    expect(outcomes('if my heart is sore', 0.05)).toEqual(['supposed']);
  });
});

describe('words of a sign without a mention of it', () => {
  const legs = toyFlag('legs', ['numb', 'leg', 'both'], {});
  const sore = toyFlag('sore', ['sore'], { disposition: 'see-clinician' });
  const told = (text: string, probability: number, named = 0.9) => {
    const { text: words, found, cues, book } = marked(text);
    const opinion = {
      probability,
      ofStatements: 0,
      ofOwnSentence: 0,
      redFlag: 'legs',
      named,
      because: [],
    };
    const source = { redFlags: [legs, sore], circumstances: [], combinations: [] };
    return screen({ text: words, cues, book, opinion, ...found }, source).findings;
  };

  it('are a finding when the second opinion is all but sure of that sign', () => {
    expect(told('my leg will not come along', 0.99)).toMatchObject([
      { redFlag: 'legs', outcome: 'urgent', hinted: true },
    ]);
  });

  it('are a finding beside a milder sign that a phrase tells', () => {
    expect(told('my back is sore and my leg will not come along', 0.9)).toMatchObject([
      { redFlag: 'legs', outcome: 'urgent' },
      { redFlag: 'sore', outcome: 'urgent', disposition: 'see-clinician' },
    ]);
  });

  it('without a name are none short of all but certain', () => {
    expect(told('my leg will not come along', 0.96, 0.2)).toEqual([]);
    expect(told('my leg will not come along', 0.98, 0.2)).toMatchObject([{ redFlag: 'legs' }]);
  });

  it('are none when it is less sure', () => {
    expect(told('my leg will not come along', 0.6)).toEqual([]);
  });

  it('are none when they are denied, or when no word of the sign is there, unless danger is all but certain', () => {
    expect(told('no leg', 0.96)).toEqual([]);
    expect(told('something else', 0.96)).toEqual([]);
    expect(told('something else', 0.98)).toMatchObject([{ outcome: 'urgent', quote: 'something else' }]);
  });
});
