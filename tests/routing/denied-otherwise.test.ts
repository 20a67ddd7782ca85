import { decideRoute } from '../../src/routing/decide-route';
import type { Reading } from '../../src/routing/reading';
import type { RedFlagFinding } from '../../src/triage/finding';
import { finding, memory, reading, shortAnswer } from '../support/builders';

const asked = memory({
  open: { kind: 'confirm', suspected: false, redFlag: 'chest', disposition: 'emergency-now', quote: 'q' },
});

describe('the question about a sign, answered without a yes or a no', () => {
  const other = (...findings: readonly RedFlagFinding[]): Reading =>
    reading({ triage: { ...reading().triage, findings, denied: ['chest'] } });

  it('is set aside by what denies the sign in other words', () => {
    expect(decideRoute(other(), asked)).toEqual({ kind: 'continue', as: { kind: 'ruled-out' } });
  });

  it('is not set aside where the sign is told beside it', () => {
    const told = finding({ redFlag: 'chest', outcome: 'confirm' });
    expect(decideRoute(other(told), asked).kind).toBe('urgent-care');
  });

  it('is not set aside by a yes or by doubt', () => {
    for (const id of ['yes', 'unsure']) {
      const { shortAnswers } = shortAnswer(id);
      expect(decideRoute({ ...other(), shortAnswers }, asked).kind).toBe('urgent-care');
    }
  });
});
