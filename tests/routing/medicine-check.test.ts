import { takenQuestion, type CheckRequest } from '../../src/answers/medicine-check';
import { decideRoute } from '../../src/routing/decide-route';
import type { OpenCheckQuestion } from '../../src/routing/medicine-check-memory';
import type { Memory } from '../../src/routing/memory';
import type { Reading } from '../../src/routing/reading';
import type { MedicineCheckStep, Route } from '../../src/routing/route';
import { finding, memory, opinion, reading, shortAnswer, warning } from '../support/builders';

const asks = (id: CheckRequest | `no-${string}`): Reading =>
  reading({ medicineCheck: [{ id, share: 1, shareOfAll: 1 }] });
const telling = (...circumstances: readonly string[]): Reading =>
  reading({ triage: { findings: [], circumstances, supposedCircumstances: [], denied: [] } });
const named = (id: string, of: Partial<Reading> = {}): Reading =>
  reading({
    questions: [
      {
        question: id,
        frame: { subjects: [{ id, words: id, span: { places: [0], first: 0, last: 0 } }], aspects: [] },
        candidates: [],
        confidence: 0.99,
        coverage: 1,
        elliptical: false,
        vague: false,
        known: false,
        leaning: false,
      },
    ],
    words: [id],
    ...of,
  });

const you: OpenCheckQuestion = {
  id: 'you',
  of: ['old', 'ulcer'],
  refusing: ['old', 'ulcer', 'asthma'],
  tellsAge: true,
};
const about: OpenCheckQuestion = { id: takenQuestion, of: [], refusing: ['ulcer'], tellsAge: false };
const check = { medicine: 'blue', answered: [], told: [], complete: false };
const open = (question: OpenCheckQuestion): Memory =>
  memory({ medicineCheck: check, open: { kind: 'medicine-check', question } });
const step = (one: MedicineCheckStep): Route => ({ kind: 'medicine-check', step: one });
const begins = (...medicines: readonly string[]): Route => step({ kind: 'begin', medicines, again: false });

describe('a medicine check', () => {
  it('begins with the medicine that is named, or else the one spoken of, then the one taken', () => {
    const spoken = memory({
      given: ['navy#how-much'],
      taken: [{ medicine: 'red', mg: 1, eachMg: 1, told: '2026-11-30T08:00:00Z' }],
    });
    expect(decideRoute(reading({ mayTake: { topic: 'blue', again: false } }), spoken)).toEqual(
      begins('blue'),
    );
    expect(decideRoute(asks('start'), spoken)).toEqual(begins('navy', 'red'));
    expect(decideRoute(asks('start'), memory())).toEqual(begins());
  });

  it('takes a name for the answer to which medicine, and answers a question about it', () => {
    const which = memory({ open: { kind: 'which-medicine' } });
    expect(decideRoute(named('blue'), which)).toEqual(begins('blue'));
    expect(decideRoute(named('blue', { asks: true }), which).kind).not.toBe('medicine-check');
    expect(decideRoute(shortAnswer('later'), which)).toEqual(step({ kind: 'leave' }));
  });

  it.each<[string, Reading, Exclude<MedicineCheckStep['kind'], 'begin'>]>([
    ['no', shortAnswer('no'), 'none'],
    ['none of these', shortAnswer('none-of-these'), 'none'],
    ['a plain no to this question', asks('no-you'), 'none'],
    ['yes', shortAnswer('yes'), 'which'],
    ['one of these', asks('one'), 'which'],
    ['not sure', shortAnswer('unsure'), 'unsure'],
    ['free words', reading({ words: ['now', 'and', 'then'] }), 'unsure'],
    ['one of what was asked', telling('ulcer'), 'told'],
    ['what is asked later', telling('asthma'), 'told'],
    ['something that does not matter here', telling('tall'), 'unsure'],
    ['an age', reading({ ownAges: [34] }), 'told'],
    ['back', shortAnswer('step-back'), 'back'],
    ['I meant no', asks('back'), 'back'],
    ['stop', shortAnswer('later'), 'leave'],
    ['carry on', shortAnswer('carry-on'), 'ask-again'],
  ])('takes “%s” for what it is', (_what, said, kind) => {
    expect(decideRoute(said, open(you))).toEqual(step({ kind }));
  });

  it('takes no to another question for no no', () => {
    expect(decideRoute(asks('no-illnesses'), open(you))).toEqual(step({ kind: 'unsure' }));
  });

  it('counts what is told as taken, and asks how many of what is only named', () => {
    const taken = [{ medicine: 'blue', mg: 200, eachMg: 100 }];
    expect(decideRoute(reading({ taken }), open(about))).toEqual(step({ kind: 'told' }));
    expect(decideRoute(named('blue'), open(about))).toEqual(step({ kind: 'which' }));
    expect(decideRoute(named('navy'), open(about)).kind).not.toBe('medicine-check');
    expect(decideRoute(asks('no-taken'), open(about))).toEqual(step({ kind: 'none' }));
  });

  it('leaves a question its answer, and a command its reply', () => {
    expect(decideRoute(named('ice', { asks: true }), open(you)).kind).not.toBe('medicine-check');
    const command = reading({ commands: [{ id: 'help', share: 1, shareOfAll: 1 }] });
    expect(decideRoute(command, open(you))).toEqual({ kind: 'command', command: 'help' });
  });

  it('is gone on with after it was left, and not while a plan waits for the same words', () => {
    const left = memory({ medicineCheck: check });
    expect(decideRoute(asks('resume'), left)).toEqual(step({ kind: 'resume' }));
    expect(decideRoute(shortAnswer('carry-on'), left)).toEqual(step({ kind: 'resume' }));
    const planned = { ...left, plan: { phase: 'early', at: 1, left: false } };
    expect(decideRoute(shortAnswer('carry-on'), planned).kind).not.toBe('medicine-check');
  });

  it('is put right behind its result, and only there', () => {
    const done = memory({
      medicineCheck: { ...check, complete: true, last: 'blue#when-not' },
      given: ['blue#when-not'],
    });
    expect(decideRoute(asks('back'), done)).toEqual(step({ kind: 'back' }));
    expect(decideRoute(asks('back'), { ...done, given: ['ice#what'] }).kind).not.toBe('medicine-check');
    expect(decideRoute(shortAnswer('carry-on'), done).kind).not.toBe('medicine-check');
  });

  it('gives way to danger, to a doubtful sign and to a warning', () => {
    const told = (outcome: 'urgent' | 'confirm') =>
      reading({
        medicineCheck: [{ id: 'no-you', share: 1, shareOfAll: 1 }],
        triage: {
          findings: [finding({ outcome })],
          circumstances: [],
          supposedCircumstances: [],
          denied: [],
        },
      });
    expect(decideRoute(told('urgent'), open(you)).kind).toBe('urgent-care');
    expect(decideRoute(told('confirm'), open(you)).kind).toBe('confirm-red-flag');
    expect(decideRoute(asks('start'), memory({ warning: warning() })).kind).toBe('urgent-care');
  });

  it('hears in a short answer nothing that only the statistics suspect, in a long one it does', () => {
    const suspected = finding({ outcome: 'confirm' });
    const danger = opinion({ probability: 0.9 });
    const said = (words: number): Reading => {
      const triage = {
        findings: [],
        circumstances: ['ulcer'],
        supposedCircumstances: [],
        denied: [],
        danger,
      };
      return reading({ suspected, triage, words: Array.from({ length: words }, () => 'word') });
    };
    expect(decideRoute(said(4), open(you))).toEqual(step({ kind: 'told' }));
    expect(decideRoute(said(20), open(you)).kind).toBe('confirm-red-flag');
  });
});
