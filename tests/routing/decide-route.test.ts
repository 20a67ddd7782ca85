import type { PassageId } from '../../src/answers/aspect';
import type { Candidate, Ranked } from '../../src/answers/rank';
import { decideRoute } from '../../src/routing/decide-route';
import type { Reading } from '../../src/routing/reading';
import type { RedFlagFinding } from '../../src/triage/finding';
import { candidate, finding, memory, opinion, reading, shortAnswer, warning } from '../support/builders';

const told = (...findings: readonly RedFlagFinding[]): Reading =>
  reading({ triage: { findings, circumstances: [], supposedCircumstances: [], denied: [] } });

function question(confidence: number, of: Partial<Ranked> = {}, ...passages: readonly PassageId[]): Ranked {
  const named: readonly PassageId[] = passages.length > 0 ? passages : ['ice#how-long', 'heat#what'];
  return {
    question: 'a question',
    frame: { subjects: [], aspects: [] },
    candidates: named.map((one, at) => candidate(one, 10 - 3 * at)),
    confidence,
    coverage: 1,
    elliptical: false,
    vague: false,
    known: false,
    leaning: false,
    ...of,
  };
}

/** A message that the statistics alone suspect. */
const suspicion = (probability = 0.4): Pick<Reading, 'suspected' | 'triage'> => ({
  suspected: finding({ redFlag: 'chest', outcome: 'confirm' }),
  triage: { ...reading().triage, danger: opinion({ redFlag: 'chest', probability }) },
});

const asked = (suspected: boolean) =>
  memory({
    open: { kind: 'confirm', suspected, redFlag: 'chest', disposition: 'emergency-now', quote: 'q' },
  });

describe('a sign', () => {
  it('comes before a question that could be answered', () => {
    expect(decideRoute({ ...told(finding()), questions: [question(0.9)] }, memory()).kind).toBe(
      'urgent-care',
    );
  });

  it('that is milder than the warning in force does not lower it', () => {
    const grave = warning({ redFlags: ['chest'], disposition: 'emergency-now' });
    expect(decideRoute(told(finding()), memory({ warning: grave }))).toMatchObject({
      kind: 'urgent-care',
      disposition: 'emergency-now',
      redFlags: ['chest', 'numbness'],
    });
  });

  it('that is known repeats the action, and a new one opens urgent care anew', () => {
    const known = memory({ warning: warning() });
    expect(decideRoute(told(finding()), known)).toMatchObject({ opening: 'held' });
    expect(decideRoute(told(finding({ redFlag: 'chest' })), known)).toMatchObject({ opening: 'new' });
  });

  it('that is only supposed is answered, whatever it resembles outside', () => {
    const supposed = told(finding({ outcome: 'supposed' }));
    const outside = {
      ...supposed,
      notOurs: { id: 'dogs', confidence: 0.99, besideOurs: false, proven: false },
    };
    expect(decideRoute(outside, memory())).toMatchObject({
      kind: 'answer',
      supposed: { redFlag: 'numbness' },
    });
  });
});

describe('a warning that waits', () => {
  const denial = (redFlag: string): RedFlagFinding =>
    finding({ redFlag, outcome: 'set-aside' }, { presence: 'denied' });
  const two = memory({ warning: warning({ redFlags: ['numbness', 'chest'] }) });

  it('is taken back only when each of its signs is denied', () => {
    expect(decideRoute(told(denial('numbness')), two)).toMatchObject({
      opening: 'held',
      redFlags: ['chest'],
    });
    expect(decideRoute(told(denial('numbness'), denial('chest')), two)).toMatchObject({
      as: { kind: 'retracted' },
    });
  });

  it('of one sign is taken back by denying the word that told it', () => {
    const said = reading({ deniedWords: ['numb'] });
    expect(decideRoute(said, memory({ warning: warning() }))).toMatchObject({ as: { kind: 'retracted' } });
    expect(decideRoute(reading({ deniedWords: ['cold'] }), memory({ warning: warning() }))).toMatchObject({
      opening: 'held',
    });
  });

  it('of despair is not taken back by a mistake', () => {
    expect(decideRoute(shortAnswer('mistake'), memory({ warning: warning({ crisis: true }) }))).toMatchObject(
      {
        kind: 'urgent-care',
      },
    );
  });
});

describe('a few words that put a figure of the last answer right', () => {
  const afterTheDay = memory({ given: ['recovery-time#how-long'], countsWith: ['day'] });
  const since: Reading['quantities'] = [
    { kind: 'day-of-illness', days: 5, span: { places: [3], first: 3, last: 3 } },
  ];
  const corrected = reading({ corrects: true, quantities: since, ...suspicion() });

  it('are answered, though the statistics suspect a sign', () => {
    expect(decideRoute(corrected, afterTheDay).kind).toBe('answer');
  });

  it('are asked about where they put nothing right, or a phrase finds a sign in them', () => {
    expect(decideRoute({ ...corrected, corrects: false }, afterTheDay).kind).toBe('confirm-red-flag');
    expect(decideRoute(corrected, memory()).kind).toBe('confirm-red-flag');
    const told = { ...corrected.triage, findings: [finding({ outcome: 'confirm' })] };
    expect(decideRoute({ ...corrected, triage: told }, afterTheDay).kind).toBe('confirm-red-flag');
  });
});

describe('a request for a person', () => {
  const person = { commands: [{ id: 'person', share: 0.9, shareOfAll: 0.9 }] };
  const doubtful = { ...told(finding({ redFlag: 'chest', outcome: 'confirm' })), ...person };

  it('is met at once, even where the statistics suspect a sign', () => {
    expect(decideRoute(reading({ ...person, ...suspicion() }), memory()).kind).toBe('handoff');
  });

  it('waits for one question about a sign that a phrase told, and for no second one', () => {
    expect(decideRoute(doubtful, memory()).kind).toBe('confirm-red-flag');
    expect(decideRoute(doubtful, asked(false)).kind).toBe('handoff');
  });
});

describe('what the statistics suspect', () => {
  it('is asked about', () => {
    expect(decideRoute(reading({ ...suspicion() }), memory())).toMatchObject({
      kind: 'confirm-red-flag',
      suspected: true,
    });
  });

  it('is not asked about where it is improbable', () => {
    expect(decideRoute(reading(suspicion(0.1)), memory()).kind).toBe('fallback');
  });

  it('is not asked about where the message denies it in other words', () => {
    const suspected = suspicion();
    const denied = reading({ ...suspected, triage: { ...suspected.triage, denied: ['chest'] } });
    expect(decideRoute(denied, memory()).kind).toBe('fallback');
  });

  it('is not asked about a short, plain question', () => {
    const plain = reading({ ...suspicion(), questions: [question(0.97)] });
    expect(decideRoute(plain, memory()).kind).toBe('answer');
  });

  it('gives way to another question; what a phrase told does not', () => {
    const other = reading({ questions: [question(0.9)] });
    expect(decideRoute(other, asked(true)).kind).toBe('answer');
    expect(decideRoute(other, asked(false))).toMatchObject({
      kind: 'urgent-care',
      opening: 'unclear-answer',
    });
  });

  it('is urgent on a yes, on "not sure" and on words that say neither', () => {
    for (const said of [shortAnswer('yes'), shortAnswer('unsure'), reading()])
      expect(decideRoute(said, asked(true)).kind).toBe('urgent-care');
    expect(decideRoute(shortAnswer('no'), asked(true))).toMatchObject({ as: { kind: 'ruled-out' } });
  });
});

describe('a question', () => {
  it.each([
    ['is answered when sure', 0.8, 'answer'],
    ['is asked back when half sure', 0.3, 'clarify'],
    ['is not guessed', 0.1, 'fallback'],
  ])('%s', (_how, confidence, kind) => {
    expect(decideRoute(reading({ questions: [question(confidence)] }), memory()).kind).toBe(kind);
  });

  it('that is about something else is turned away, however sure its answer seems', () => {
    const notOurs = { id: 'dogs', confidence: 0.6, besideOurs: false, proven: false };
    expect(decideRoute(reading({ questions: [question(0.99)], notOurs }), memory())).toMatchObject({
      kind: 'fallback',
      reason: { kind: 'not-ours' },
    });
  });

  describe('that two passages answer nearly as likely', () => {
    const best = candidate('ice#how-long', 10);
    const near = [best, candidate('heat#what', 9)];
    const given = (candidates: readonly Candidate[], of: Partial<Ranked> = {}): readonly string[] => {
      const route = decideRoute(reading({ questions: [question(0.9, { candidates, ...of })] }), memory());
      return route.kind === 'answer' ? route.answers.map(({ passage }) => passage) : [];
    };

    it('is answered by both, the likelier one first', () => {
      expect(given(near)).toEqual(['ice#how-long', 'heat#what']);
    });

    it('leaves the second no more confidence than the first one does not have', () => {
      const route = decideRoute(reading({ questions: [question(0.9, { candidates: near })] }), memory());
      expect(route.kind === 'answer' && route.answers[1]?.confidence).toBeCloseTo(0.1);
    });

    it('is answered by one where it is one of two questions', () => {
      const two = [question(0.9, { candidates: near }), question(0.9, {}, 'walking#how')];
      const route = decideRoute(reading({ questions: two }), memory());
      expect(route.kind === 'answer' && route.answers.map(({ passage }) => passage)).toEqual([
        'ice#how-long',
        'walking#how',
      ]);
    });

    it.each<[string, readonly Candidate[], Partial<Ranked>]>([
      ['the second has no price', [best, { ...candidate('heat#what', 9), unpriced: true }], {}],
      ['the second is far behind', [candidate('ice#how-long', 10), candidate('heat#what', 8)], {}],
      ['both are about the same', [candidate('ice#how-long', 10), candidate('ice#what', 9.9)], {}],
      ['it leans on the last answer', near, { leaning: true }],
    ])('is answered by one where %s', (_where, candidates, of) => {
      expect(given(candidates, of)).toEqual(['ice#how-long']);
    });
  });

  it('that names nothing is asked back however alike it is', () => {
    expect(decideRoute(reading({ questions: [question(0.9, { vague: true })] }), memory()).kind).toBe(
      'clarify',
    );
  });

  it('that leads nowhere after an answer offers what is near it', () => {
    const after = memory({ given: ['ice#what'] });
    const weak = question(0.1, { elliptical: true }, 'ice#how-long', 'ice#when', 'heat#what');
    expect(decideRoute(reading({ questions: [weak] }), after)).toMatchObject({
      kind: 'clarify',
      options: [{ topic: 'ice' }, { topic: 'ice' }],
    });
  });

  it.each(['yes', 'no', 'none-of-these'])('is not read into a bare “%s”', (said) => {
    expect(decideRoute({ ...shortAnswer(said), questions: [question(0.9)] }, memory()).kind).toBe('fallback');
  });
});

describe('what a knowledge without names surely answers', () => {
  const thanks = [{ id: 'thanks', share: 1, shareOfAll: 1 }];

  it('goes before small talk and before a place that nobody asked for', () => {
    const known = [question(0.9, { known: true })];
    expect(decideRoute(reading({ questions: known, smallTalk: thanks }), memory()).kind).toBe('answer');
    const place = { id: 'toyland', alone: true, stated: false };
    expect(decideRoute(reading({ questions: known, country: place }), memory()).kind).toBe('answer');
  });

  it('goes before neither a sign nor a command', () => {
    const known = [question(0.9, { known: true })];
    const commands = [{ id: 'forget-me', share: 1, shareOfAll: 1 }];
    expect(decideRoute({ ...told(finding()), questions: known }, memory()).kind).toBe('urgent-care');
    expect(decideRoute(reading({ questions: known, commands }), memory()).kind).toBe('command');
  });

  it('is small talk still where nothing is sure', () => {
    const vague = [question(0.9)];
    expect(decideRoute(reading({ questions: vague, smallTalk: thanks }), memory()).kind).toBe('small-talk');
  });
});

describe('a choice among readings that were offered', () => {
  const offering = memory({ open: { kind: 'clarify', options: ['ice#what', 'heat#what', 'tens#what'] } });

  it.each([
    [1, 'ice#what'],
    [2, 'heat#what'],
    [-1, 'tens#what'],
  ])('by place %d is %s', (place, passage) => {
    expect(decideRoute(reading({ place }), offering)).toMatchObject({
      kind: 'answer',
      answers: [{ passage, picked: true }],
    });
  });

  it('beyond the last is none of them', () => {
    expect(decideRoute(reading({ place: 5 }), offering).kind).not.toBe('answer');
  });
});

describe('a command that goes on with the last answer', () => {
  const span = { places: [0], first: 0, last: 0 };
  const about = (id: string): Ranked =>
    question(0.9, { frame: { subjects: [{ id, words: id, span }], aspects: [] } }, `${id}#what`);
  const back = [{ id: 'back', share: 1, shareOfAll: 1 }];
  const afterIce = memory({ given: ['ice#what'] });

  it('that names another subject asks for that: "go back to heat"', () => {
    const route = decideRoute(reading({ commands: back, questions: [about('heat')] }), afterIce);
    expect(route).toMatchObject({ kind: 'answer', answers: [{ passage: 'heat#what' }] });
  });

  it('"not what I meant" that names what was meant is answered', () => {
    const notMeant = shortAnswer('not-meant');
    expect(decideRoute({ ...notMeant, questions: [about('heat')] }, afterIce)).toMatchObject({
      kind: 'answer',
      answers: [{ passage: 'heat#what' }],
    });
    expect(decideRoute({ ...notMeant, questions: [about('ice')] }, afterIce).kind).toBe('command');
  });

  it('that names none, or the last one, is a command', () => {
    expect(decideRoute(reading({ commands: back }), afterIce).kind).toBe('command');
    expect(decideRoute(reading({ commands: back, questions: [about('ice')] }), afterIce).kind).toBe(
      'command',
    );
  });
});

describe('small talk beside a weak answer', () => {
  const talk = (share: number) => [{ id: 'thanks', share, shareOfAll: share }];
  const weak = [question(0.4)];

  it('is answered where it is the more probable of both', () => {
    const route = decideRoute(reading({ questions: weak, smallTalk: talk(0.55) }), memory());
    expect(route.kind).toBe('small-talk');
  });

  it('gives way to readings that are more probable', () => {
    const route = decideRoute(reading({ questions: weak, smallTalk: talk(0.35) }), memory());
    expect(route.kind).not.toBe('small-talk');
  });
});
