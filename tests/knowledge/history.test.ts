import { historyIds, historyPhrases } from '../../src/answers/history';
import { createUnderstand } from '../../src/understand';
import type { FigureAsked } from '../../src/understanding/answer-in-full';
import { realKnowledge } from '../support/real-bot';

const { written, wordsFor, source, mend } = realKnowledge();
const understand = createUnderstand(source, mend);
const now = new Date(2026, 10, 25, 12);
const answer = (text: string, ...asked: readonly FigureAsked[]) =>
  understand(text, { countryAsked: false, now, answersTo: { asked, last: [] } });

describe('what is asked behind the danger signs', () => {
  const { history } = written.checkIn;

  it('is each question once, at most two a turn', () => {
    expect(history.rounds.flat().sort()).toEqual([...historyIds].sort());
    for (const round of history.rounds) expect(round.length).toBeLessThanOrEqual(2);
  });

  it('has no choices beside a question that a bare number answers', () => {
    for (const id of ['began', 'pain', 'taken'] as const)
      expect(history.questions[id].chips).toEqual([]);
  });

  it('names circumstances that exist', () => {
    const known = new Set(written.circumstances.map(({ id }) => id));
    const named = [
      ...history['see-clinician-with'],
      ...history['against-no'],
      ...history['conditions-named'],
      ...history.ages,
    ];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  it.each(historyPhrases)('“%s” is said in words that tell of no danger sign', (id) => {
    const alarming = history.said[id].filter((text) =>
      answer(text).triage.findings.some(({ outcome }) => outcome === 'urgent'),
    );
    expect(alarming).toEqual([]);
  });

  it('has choices that are answers', () => {
    const { message } = wordsFor();
    const ids = (key: string): readonly string[] =>
      answer(message(key), 'age').history.map((one) => one.id);
    expect(ids('chip-hard-walking')).toContain('hard-walking');
    expect(ids('chip-hard-working')).toContain('hard-working');
    expect(ids('chip-age-18')).toContain('adult');
    expect(answer(message('chip-age-60'), 'age').ownAges).toEqual([60]);
    expect(answer(message('chip-age-65'), 'age').triage.circumstances).toContain('over-65');
    expect(ids('chip-no-conditions')).toContain('no-conditions');
    expect(ids('chip-skip')).toContain('skip');
  });
});

describe('an answer to several questions at once', () => {
  const told = (text: string, ...asked: readonly FigureAsked[]) =>
    answer(text, ...asked).answered?.told.map(({ figure, quote }) => `${figure}: ${quote}`);

  it.each<[string, readonly string[], string]>([
    ['3 days ago, bending for the kettle', ['began: 3 days ago'], 'bending for the kettle'],
    ['monday and it went while lifting', ['began: monday'], 'it went while lifting'],
    ['5', ['began: 5'], ''],
    ['when the kids were home', [], 'when the kids were home'],
  ])('“%s” tells when it began, and leaves the rest', (text, figures, rest) => {
    expect(told(text, 'began')).toEqual(figures);
    expect(answer(text, 'began').answered?.rest).toBe(rest);
  });

  it.each<[string, readonly string[]]>([
    ['7', ['pain: 7']],
    ['5/10', ['pain: 5/10']],
    ['about a 7, 2 nurofen this morning', ['pain: about a 7', 'taken: 2 nurofen this morning']],
    ['2 nurofen at 8 and 2 at noon', ['taken: 2 nurofen at 8 and 2 at noon']],
    ['2 nurofen this morning, im 45', ['taken: 2 nurofen this morning', 'age: im 45']],
  ])('“%s” tells each figure once', (text, figures) => {
    expect(told(text, 'pain', 'taken')).toEqual(figures);
  });

  it('counts what was taken, and not the pain beside it', () => {
    const { taken, scores } = answer('about a 7 and 2 nurofen', 'pain', 'taken');
    expect(taken).toEqual([expect.objectContaining({ medicine: 'ibuprofen', mg: 400 })]);
    expect(scores.map(({ score }) => score)).toEqual([7]);
  });

  it('hears an overdose in it', () => {
    const { triage } = answer('8, and 12 paracetamol', 'pain', 'taken');
    expect(triage.findings[0]).toMatchObject({ redFlag: 'overdose', outcome: 'urgent' });
  });

  it('tells circumstances of a bare age', () => {
    expect(answer('67', 'age').triage.circumstances).toEqual(expect.arrayContaining(['older', 'over-65']));
    expect(answer('67').triage.circumstances).toEqual([]);
  });

  it('puts right only what was answered before', () => {
    const put = (text: string) =>
      understand(text, { countryAsked: false, now, answersTo: { asked: ['taken'], last: ['pain', 'began'] } });
    expect(put('actually 6').answered?.told).toEqual([{ figure: 'pain', quote: 'actually 6' }]);
    expect(put('no i meant monday').days).toBe(2);
    expect(put('6').answered?.told).toEqual([]);
  });
});
