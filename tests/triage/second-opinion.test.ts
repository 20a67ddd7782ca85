import fc from 'fast-check';
import { carried, findingsOf, type Mention } from '../../src/triage/find-signs';
import { outcomeOf, suspected, type Outcome } from '../../src/triage/finding';
import type { WeighedOpinion } from '../../src/triage/opinion';
import { probabilityNeeded } from '../../src/triage/probability-needed';
import { screen } from '../../src/triage/screen';
import { createSecondOpinion, type Labelled } from '../../src/triage/second-opinion';
import type { Certainty, RedFlag } from '../../src/triage/sign';
import { trainSecondOpinion } from '../../src/triage/train-second-opinion';
import { weighed } from '../../src/triage/weighing';
import { opinion } from '../support/builders';
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
    expect(signOf(numb).because()).toEqual(expect.arrayContaining(['groin', 'dead']));
    expect(probabilityOf(message('how long is the ice any good'))).toBeLessThan(0.3);
  });

  it('is the same whenever it is trained on the same', () => {
    expect(trainSecondOpinion(examples)).toEqual(model);
  });
});

const everything = opinion({ redFlag: 'legs' });

const mention = (outcome: Outcome, certainty: Certainty = 'likely', past = false): Mention => ({
  finding: {
    redFlag: 'legs',
    system: 'legs',
    outcome,
    disposition: 'hospital-now',
    quote: '',
    words: [],
    assertion: suspected,
    because: [],
  },
  certainty,
  past,
});

describe('how far words are carried', () => {
  const now = { presence: 'present', time: 'now', experiencer: 'self' } as const;
  const told = (certainty: Certainty): Mention => mention(outcomeOf(now, 'state', certainty), certainty);
  /** Of a message in which nothing else speaks for danger. */
  const at = (probability: number, of: Partial<WeighedOpinion> = {}): WeighedOpinion => ({
    ...everything,
    highest: 0,
    probability,
    ...of,
  });

  it.each<[Certainty, number, Outcome]>([
    ['sure', 0.6, 'urgent'],
    ['sure', 0.3, 'confirm'],
    ['sure', 0.001, 'supposed'],
    ['likely', 0.9, 'urgent'],
    ['likely', 0.35, 'confirm'],
    ['likely', 0.01, 'supposed'],
    ['ask', 0.9, 'urgent'],
    ['ask', 0.35, 'confirm'],
    ['ask', 0.01, 'supposed'],
  ])('%s words at a probability of %s come to %s', (certainty, probability, outcome) => {
    expect(carried(told(certainty), at(probability))).toBe(outcome);
  });

  it.each<[Certainty, Outcome]>([
    ['sure', 'urgent'],
    ['likely', 'urgent'],
    ['ask', 'confirm'],
  ])('%s words come to %s where there is nothing to weigh them by', (certainty, outcome) => {
    expect(findingsOf([told(certainty)], undefined)).toMatchObject([{ outcome }]);
  });

  it('never less far for a higher probability, and never to nothing', () => {
    const gravity: readonly Outcome[] = ['set-aside', 'supposed', 'confirm', 'urgent'];
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom<Certainty>('sure', 'likely', 'ask'),
        fc.boolean(),
        probability,
        probability,
        (certainty, past, one, other) => {
          const [low, high] = one < other ? [one, other] : [other, one];
          const words = { ...told(certainty), past };
          const lower = gravity.indexOf(carried(words, at(low)));
          expect(gravity.indexOf(carried(words, at(high)))).toBeGreaterThanOrEqual(lower);
          expect(lower).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('a sure phrase is urgent at even chances, or in a statement that a question does not hide', () => {
    const even = at(0.3, { highest: 0.5 });
    const stated = at(0.3, { ofStatements: () => 0.9 });
    for (const opinion of [even, stated]) {
      expect(carried(told('likely'), opinion)).toBe('confirm');
      expect(carried(told('sure'), opinion)).toBe('urgent');
      expect(carried({ ...told('sure'), past: true }, opinion)).toBe('confirm');
    }
  });

  it('one sentence of their own is asked about, whatever stands around it', () => {
    expect(carried(told('likely'), at(0.01, { ofOwnSentence: () => 0.98 }))).toBe('confirm');
  });

  it('a past state is asked about, and urgent where danger is nearly certain', () => {
    const past = mention(outcomeOf({ ...now, time: 'past' }, 'state', 'sure'), 'sure', true);
    expect(findingsOf([past], undefined)).toMatchObject([{ outcome: 'confirm' }]);
    expect(carried(past, at(0.8))).toBe('confirm');
    expect(carried(past, at(0.95))).toBe('urgent');
  });

  it('what is denied stays set aside, however probable', () => {
    const denied = mention(outcomeOf({ ...now, presence: 'denied' }, 'state', 'sure'), 'sure');
    expect(carried(denied, at(1, { highest: 1, ofOwnSentence: () => 1 }))).toBe('set-aside');
  });
});

describe('the evidence', () => {
  it('for danger never makes it less probable', () => {
    const probability = fc.double({ min: 0, max: 1, noNaN: true });
    const kinds = ['ofWhole', 'highest', 'named', 'words'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...kinds), probability, probability, (kind, one, other) => {
        const [low, high] = one < other ? [one, other] : [other, one];
        const scale = kind === 'words' ? 200 : 1;
        const of = (value: number): number => weighed({ ...everything, [kind]: value * scale }, []);
        expect(of(high)).toBeGreaterThanOrEqual(of(low));
      }),
    );
  });

  it('of what fits no sign is weak', () => {
    expect(weighed({ ...everything, named: 0.1 }, [])).toBeLessThan(weighed(everything, []));
  });

  it('needs better reasons where something milder is told, unless a phrase tells of a sign', () => {
    const milder = { ...everything, spokenAgainst: true };
    expect(weighed(milder, [])).toBeLessThan(weighed(everything, []));
    expect(weighed(milder, [mention('urgent')])).toBe(weighed(everything, [mention('urgent')]));
  });

  it('of phrases that only deny or suppose speaks against it, unless another tells of a sign', () => {
    const none = weighed(everything, []);
    expect(weighed(everything, [mention('set-aside')])).toBeLessThan(none);
    expect(weighed(everything, [mention('supposed')])).toBeLessThan(none);
    expect(weighed(everything, [mention('set-aside'), mention('urgent')])).toBe(none);
  });

  it('of a few words is plain where they deny the sign, and weak where no phrase tells of one', () => {
    const plain = { ...everything, words: 7, ofWhole: 0.99, highest: 0.99 };
    expect(weighed(plain, [])).toBeGreaterThan(probabilityNeeded.urgent);
    expect(weighed(plain, [mention('set-aside')])).toBeLessThan(probabilityNeeded.confirm);
    const few = { ...everything, words: 4, ofWhole: 0.6, highest: 0.6 };
    expect(weighed(few, [])).toBeLessThan(probabilityNeeded.confirm);
    expect(weighed(few, [mention('confirm')])).toBeGreaterThan(probabilityNeeded.confirm);
  });
});

/** A sign of the toy knowledge, told by words that stand together. */
function toyFlag(id: string, words: readonly string[], of: Partial<RedFlag>): RedFlag {
  const disposition = of.disposition ?? 'hospital-now';
  const mention = { pattern: together(...words), certainty: 'sure', disposition } as const;
  return {
    id,
    kind: 'state',
    crisis: false,
    against: [],
    deniedBy: [],
    system: id,
    disposition,
    mentions: [mention],
    ...of,
  };
}

describe('words of despair', () => {
  const despair = toyFlag('despair', ['sore'], { crisis: true, disposition: 'emergency-now' });
  const outcomes = (text: string, probability: number): readonly string[] => {
    const { text: words, found, cues, book } = marked(text);
    const opinion = { ...everything, redFlag: 'despair', ofWhole: probability, highest: probability };
    const source = { redFlags: [despair], circumstances: [], combinations: [] };
    const { findings } = screen({ text: words, cues, book, opinion, ...found }, source);
    return findings.map(({ outcome }) => outcome);
  };

  it('that are only supposed are asked about, unless danger is hardly probable', () => {
    expect(outcomes('if my heart is sore', 0.3)).toEqual(['confirm']);
    expect(outcomes('if my heart is sore', 0.05)).toEqual(['supposed']);
  });
});

describe('words of a sign without a mention of it', () => {
  const legs = toyFlag('legs', ['numb', 'leg', 'both'], {});
  const sore = toyFlag('sore', ['sore'], { disposition: 'see-clinician' });
  const told = (text: string, probability: number) => {
    const { text: words, found, cues, book } = marked(text);
    const opinion = { ...everything, ofWhole: probability, highest: probability };
    const source = { redFlags: [legs, sore], circumstances: [], combinations: [] };
    return screen({ text: words, cues, book, opinion, ...found }, source).findings;
  };

  it('are a finding when danger is more probable than not', () => {
    expect(told('my leg will not come along', 0.7)).toMatchObject([
      { redFlag: 'legs', outcome: 'urgent', hinted: true, quote: 'my leg will not come along' },
    ]);
    expect(told('my leg will not come along', 0.3)).toEqual([]);
  });

  it('are a finding beside a milder sign that a phrase tells', () => {
    expect(told('my back is sore and my leg will not come along', 0.9)).toMatchObject([
      { redFlag: 'legs', outcome: 'urgent' },
      { redFlag: 'sore', outcome: 'urgent', disposition: 'see-clinician' },
    ]);
  });

  it('are quoted, unless they are denied or there are none: then the whole message is', () => {
    expect(told('no leg , something else', 0.9)).toMatchObject([
      { words: [], quote: 'no leg , something else' },
    ]);
    expect(told('something else', 0.9)).toMatchObject([{ words: [], quote: 'something else' }]);
  });

  it('are none beside a mention of the same sign that is asked about', () => {
    expect(told('both legs numb used to', 0.8)).toMatchObject([{ redFlag: 'legs', outcome: 'confirm' }]);
  });
});
