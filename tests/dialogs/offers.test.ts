import { choicesOf } from '../../src/reply/reply';
import { offered, offerKinds, type Offers } from '../../dialogs/offers';

const every: Offers = {
  'carry-on': choicesOf(['carry on']),
  'medicine-check': choicesOf(['check it']),
  'check-in': choicesOf(['check me']),
  session: choicesOf(['count']),
  plan: choicesOf(['plan']),
  diary: choicesOf(['diary']),
  summary: choicesOf(['summary']),
  more: choicesOf(['more']),
  next: choicesOf(['ice?', 'heat?']),
};
const none: Offers = {
  'carry-on': [],
  'medicine-check': [],
  'check-in': [],
  session: [],
  plan: [],
  diary: [],
  summary: [],
  more: [],
  next: [],
};
const shown = (of: Partial<Offers>, most?: number): readonly string[] =>
  offered({ ...none, ...of }, most).map(({ label }) => label);

describe('what is offered under an answer', () => {
  it('is four things at most, those that help now', () => {
    expect(shown(every)).toEqual(['carry on', 'check it', 'check me', 'count']);
  });

  it('fills up with what the answer leads on to', () => {
    expect(shown({ more: every.more, next: every.next })).toEqual(['more', 'ice?', 'heat?']);
    expect(shown({ next: every.next, plan: every.plan })).toEqual(['plan', 'ice?', 'heat?']);
  });

  it.each(offerKinds.slice(1))('puts what waits before %s', (kind) => {
    expect(shown({ [kind]: every[kind], 'carry-on': every['carry-on'] })[0]).toBe('carry on');
  });

  it('offers nothing twice', () => {
    expect(shown({ plan: every.plan, next: choicesOf(['plan', 'ice?']) })).toEqual(['plan', 'ice?']);
  });

  it('may be fewer', () => {
    expect(shown(every, 2)).toHaveLength(2);
  });
});
