import { gravest, screen, type ScreenSource, type Triage } from '../../src/triage/screen';
import type { Disposition, RedFlag, SignKind } from '../../src/triage/sign';
import type { Pattern } from '../../src/understanding/lexicon';
import { finding } from '../support/builders';
import { marked, phrase, together } from '../support/toy-lexicon';

interface Toy {
  readonly kind?: SignKind;
  readonly crisis?: boolean;
  readonly disposition?: Disposition;
}

function flag(
  id: string,
  pattern: Pattern,
  { kind = 'state', crisis = false, disposition = 'hospital-now' }: Toy = {},
): RedFlag {
  return {
    id,
    kind,
    crisis,
    disposition,
    system: id,
    mentions: [{ pattern, certainty: 'sure', disposition }],
    against: [],
    deniedBy: [],
  };
}

function screened(text: string, of: Partial<ScreenSource>): Triage {
  const { text: words, found, cues, book } = marked(text);
  const source: ScreenSource = { redFlags: [], circumstances: [], combinations: [], ...of };
  return screen({ text: words, cues, book, opinion: undefined, ...found }, source);
}

const outcomes = (text: string, redFlag: RedFlag): readonly string[] =>
  screened(text, { redFlags: [redFlag] }).findings.map(({ outcome }) => outcome);

describe('a mention', () => {
  const legs = flag('legs', together('numb', 'leg', 'both'));

  it('of three concepts is found in any order', () => {
    for (const text of ['both legs numb', 'numb legs both', 'legs both numb', 'numb in both legs'])
      expect(outcomes(text, legs)).toEqual(['urgent']);
  });

  it('wants them in one sentence', () => {
    expect(outcomes('both legs. numb', legs)).toEqual([]);
  });

  it('may want a concept anywhere in the message', () => {
    const withPill = flag('numb', phrase('{numb}', { with: ['pill'] }));
    expect(outcomes('took a pill. now numb', withPill)).toEqual(['urgent']);
    expect(outcomes('now numb', withPill)).toEqual([]);
  });

  it('may want a concept nowhere in the message', () => {
    const withoutPill = flag('numb', phrase('{numb}', { without: ['pill'] }));
    expect(outcomes('took a pill. now numb', withoutPill)).toEqual([]);
    expect(outcomes('now numb', withoutPill)).toEqual(['urgent']);
  });

  it('is not counted beside what takes it away in its sentence', () => {
    const unlessSore = flag('numb', phrase('{numb}', { unless: ['sore'] }));
    expect(outcomes('numb and sore', unlessSore)).toEqual([]);
    expect(outcomes('sore. numb', unlessSore)).toEqual(['urgent']);
  });

  it('may ask for one form of a word', () => {
    const plural = flag('legs', phrase('numb =legs'));
    expect(outcomes('numb legs', plural)).toEqual(['urgent']);
    expect(outcomes('numb leg', plural)).toEqual([]);
  });

  it('is hidden by a set phrase that covers it, and by no other', () => {
    const numb = flag('numb', phrase('{numb}'));
    expect(outcomes('numb with cold', numb)).toEqual([]);
    expect(outcomes('dead tired', numb)).toEqual([]);
    expect(outcomes('numb with worry', numb)).toEqual(['urgent']);
  });

  it('found twice in the same words is told once, with the words around it', () => {
    const numb = flag('numb', phrase('{numb}'));
    const twice: RedFlag = { ...numb, mentions: [...numb.mentions, ...numb.mentions] };
    const { findings } = screened('well, my left leg is numb now', { redFlags: [twice] });
    expect(findings.map(({ quote, words }) => [quote, words])).toEqual([
      ['my left leg is numb now', ['numb']],
    ]);
  });
});

describe('what a mention comes to', () => {
  const numb = flag('numb', phrase('{numb}'));

  it.each([
    ['told', 'my leg is numb', 'urgent'],
    ['denied', 'no numb leg', 'set-aside'],
    ['supposed', 'if my leg is numb', 'supposed'],
    ['past with no end told', 'my leg used to be numb', 'confirm'],
    ['past with an end', 'my leg used to be numb, fine since', 'set-aside'],
  ])('%s', (_how, text, outcome) => {
    expect(outcomes(text, numb)).toEqual([outcome]);
  });

  it('an event with an end is asked about', () => {
    expect(outcomes('numb, fine since', flag('event', phrase('{numb}'), { kind: 'event' }))).toEqual([
      'confirm',
    ]);
  });

  it('a history counts although it is past', () => {
    expect(outcomes('used to be numb', flag('history', phrase('{numb}'), { kind: 'history' }))).toEqual([
      'urgent',
    ]);
  });

  it('words of despair that are supposed, or a joke, are asked about', () => {
    const despair = flag('despair', phrase('{numb}'), { crisis: true });
    expect(outcomes('if i was dead', despair)).toEqual(['confirm']);
    expect(outcomes('i am dead. just kidding', despair)).toEqual(['confirm']);
  });

  it('and beside despair that is told they are no question', () => {
    const flags = [
      flag('despair', phrase('{numb}'), { crisis: true }),
      flag('hopeless', phrase('{sore}'), { crisis: true, disposition: 'same-day' }),
    ];
    const { findings } = screened('so sore. if i was dead', { redFlags: flags });
    expect(findings.map(({ redFlag, outcome }) => [redFlag, outcome])).toEqual([
      ['despair', 'urgent'],
      ['hopeless', 'urgent'],
    ]);
  });
});

describe('signs and circumstances together', () => {
  const source: Partial<ScreenSource> = {
    redFlags: [flag('numb', phrase('{numb}'), { disposition: 'same-day' })],
    circumstances: [{ id: 'pills', kind: 'state', mentions: [phrase('{pill}')] }],
    combinations: [{ id: 'both', all: ['numb'], any: ['pills'], disposition: 'emergency-now' }],
  };

  it('are as grave as their combination', () => {
    expect(screened('numb. pill', source).findings[0]).toMatchObject({
      disposition: 'emergency-now',
      combination: 'both',
    });
    expect(screened('numb', source).findings[0]).toMatchObject({ disposition: 'same-day' });
  });

  it('a circumstance that is supposed is kept apart from one that is told', () => {
    expect(screened('if i take a pill', source)).toMatchObject({
      circumstances: [],
      supposedCircumstances: ['pills'],
    });
    expect(screened('a pill', source)).toMatchObject({
      circumstances: ['pills'],
      supposedCircumstances: [],
      denied: [],
    });
  });

  it('two same-day signs belong in hospital, two mild ones on the same day', () => {
    const at = (disposition: Disposition) => [
      finding({ redFlag: 'a', system: 'gut', disposition }),
      finding({ redFlag: 'b', system: 'skin', disposition }),
    ];
    expect(gravest(at('same-day'))).toBe('hospital-now');
    expect(gravest(at('see-clinician'))).toBe('same-day');
    expect(gravest(at('same-day').slice(0, 1))).toBe('same-day');
  });

  it('two same-day signs of one system are one reason for concern', () => {
    const two = [
      finding({ redFlag: 'kidney', system: 'kidney', disposition: 'same-day' }),
      finding({ redFlag: 'urine-blood', system: 'kidney', disposition: 'same-day' }),
    ];
    expect(gravest(two)).toBe('same-day');
  });
});
