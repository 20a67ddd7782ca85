import { planRoute } from '../../src/routing/plan';
import { finding, memory, reading } from '../support/builders';
import type { PlanPhrase } from '../../src/answers/plan';
import type { Reading } from '../../src/routing/reading';

function asks(id: PlanPhrase, share = 1): Pick<Reading, 'plan'> {
  return { plan: [{ id, share, shareOfAll: share }] };
}
const going = memory({
  plan: { phase: 'early', at: 1, last: 'ice#how-long', left: false },
  given: ['ice#how-long'],
});
const day = {
  kind: 'day-of-illness' as const,
  days: 4,
  span: { places: [1], first: 1, last: 1 },
};

describe('what asks for the plan', () => {
  it('opens it from anywhere', () => {
    expect(planRoute(reading(asks('start')), memory())).toEqual({ kind: 'plan', move: 'start' });
  });

  it('“next” and “stop” mean the plan only while it goes on', () => {
    expect(planRoute(reading(asks('next')), memory())).toBeUndefined();
    expect(planRoute(reading(asks('leave')), memory())).toBeUndefined();
    expect(planRoute(reading(asks('next')), going)?.move).toBe('next');
  });

  it('“next” goes on with a plan that was left, until something else was answered', () => {
    const left = { ...going, plan: { phase: 'early', at: 1, last: 'ice#how-long', left: true } as const };
    expect(planRoute(reading(asks('next')), left)?.move).toBe('resume');
    expect(planRoute(reading(asks('back')), left)).toBeUndefined();
    const later = { ...left, given: ['ice#how-long', 'heat#what'] as const };
    expect(planRoute(reading(asks('next')), later)).toBeUndefined();
  });

  it('“too sore” is about the step while its subject is spoken of, “back” while it is the last thing shown', () => {
    const asked = { ...going, given: ['ice#how-long', 'ice#what'] as const };
    const elsewhere = { ...going, given: ['ice#how-long', 'heat#what'] as const };
    expect(planRoute(reading(asks('easier')), asked)?.move).toBe('easier');
    expect(planRoute(reading(asks('back')), asked)).toBeUndefined();
    expect(planRoute(reading(asks('easier')), elsewhere)).toBeUndefined();
  });

  it('a part of a longer message asks for nothing', () => {
    expect(planRoute(reading(asks('start', 0.5)), memory())).toBeUndefined();
  });

  it('“what now” asks for it beside a day, and not beside a subject', () => {
    const now = { ...asks('start-on-a-day', 0.5), days: 4, quantities: [day] };
    expect(planRoute(reading(now), memory())).toEqual({ kind: 'plan', move: 'start' });
    expect(planRoute(reading(asks('start-on-a-day', 0.5)), memory())).toBeUndefined();
  });

  it('a message that tells of a sign is never taken for it', () => {
    for (const outcome of ['urgent', 'confirm', 'supposed'] as const) {
      const triage = {
        findings: [finding({ outcome })],
        circumstances: [],
        supposedCircumstances: [],
        denied: [],
      };
      expect(planRoute(reading({ ...asks('next'), triage }), going)).toBeUndefined();
    }
  });
});
