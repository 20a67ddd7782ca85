import fc from 'fast-check';
import { decideRoute } from '../../src/routing/decide-route';
import { freshMemory } from '../../src/routing/memory';
import { createUnderstand } from '../../src/understand';
import { realKnowledge } from '../support/real-bot';

const understand = createUnderstand(realKnowledge().source, realKnowledge().mend);
const urgent = (text: string): boolean =>
  understand(text, { countryAsked: false }).triage.findings.some(({ outcome }) => outcome === 'urgent');

/** Urgent care, or the closed question before anything else. */
const heeded = (text: string): boolean =>
  ['urgent-care', 'confirm-red-flag'].includes(
    decideRoute(understand(text, { countryAsked: false }), freshMemory).kind,
  );

describe('how a sign is judged by the words around it', () => {
  it.each([
    ['a negator inside the sign cannot deny it', 'i can not pee'],
    ['"but" ends a denial', 'no fever but my groin is numb'],
    ['a new statement ends a denial', 'no fever my groin is numb'],
    ['"not only" denies nothing', 'not only is my back bad my groin is numb'],
    ['an answer with a comma denies nothing after it', 'no, my groin is numb'],
    ['a doubt leans urgent', 'i think my groin might be numb'],
    ['the "not" of a verb ends at "and"', 'i can not bend and have a fever'],
    ['the "not" of a verb ends at a comma', 'can not move, fever 39'],
    ['"no" inside a message denies nothing before it', 'back pain, fever, no numbness'],
    ['a later denial of another sign leaves the first', 'i can not pee, no fever'],
    ['a figure behind a denied sign stands', 'no numbness, fever 39'],
    ['a sign behind a question is told', 'can i use heat, my legs are both numb'],
    ['"is it serious that" supposes nothing', 'could it be serious that both my legs tingle'],
    ['slang for "no lie" denies nothing', 'chest pain no cap'],
    ['one who did it is nobody absent', 'some guy pushed me down the stairs last night'],
    ['a vehicle is nobody absent', 'my old truck crashed yesterday and my back hurts since'],
    ['scolding the phone takes nothing back', 'both my legs are numb. stupid phone keeps dying'],
    ['ripping pain is no farewell', 'sudden ripping pain in my back out of nowhere, i feel faint'],
    ['a question ends at a comma with a statement behind it', 'does a massage help, both my legs went numb'],
    ['two denials deny nothing', 'it is not that i do not have a fever, i do feel hot'],
    ['"until" ends a denial', 'no chest pain until today'],
    [
      'a frame does not reach a sentence of their own',
      'writing an osce station. my groin has gone numb since monday',
    ],
    ['an animal in the story does not hide the person', 'our dog pulled me over, both legs numb'],
    ['"already" is stronger than "what if"', 'what if it gets worse i already can not feel between my legs'],
    ['the third of three words may stand between the others', 'numbness in both legs'],
  ])('%s', (_claim, text) => {
    expect(urgent(text)).toBe(true);
  });

  it.each([
    ['a list of denials denies each', 'no fever, numbness in the groin or pain down both legs'],
    ['years ago is over', 'my groin was numb ten years ago'],
    ['a supposed sign is not told', 'what if my groin goes numb'],
    ['an absent other is not the person', 'my late uncle had a numb groin'],
    ['a typo that is put right is taken back', 'i have a fever. typo, i meant fiver'],
    ['a "no" behind a colon denies', 'fever: no, numb groin: no'],
    ['a "no" denies the question that it answers', 'Fever? No. Numb groin? No.'],
    ['an animal has it', 'our cat has a fever'],
    ['what is quoted was read', "a reddit post said 'i can not pee' and that scared me"],
    ['a condition passes its subject', 'if one day i can not pee where do i go'],
    ['a condition reaches past "and"', 'what if it gets worse and i can not feel my legs'],
    [
      'a frame supposes what nobody tells of themselves',
      'osce station: both legs numb. what do i ask the patient',
    ],
    ['an age told with "was" is long ago', 'when i was 8 i had a fever'],
    ['months ago and fine since is over', 'my groin was numb months ago, been fine since'],
  ])('%s', (_claim, text) => {
    expect(urgent(text)).toBe(false);
  });

  it.each([
    "i'm pregnant, how many panadol are ok for me each day",
    'im pregnant how many panadol are ok',
    'i take warfarin, is ibuprofen fine',
  ])('a question behind a condition does not deny it: “%s”', (text) => {
    expect(understand(text, { countryAsked: false }).triage.circumstances).toHaveLength(1);
  });

  it.each(['my bladder and my bowels are ok', 'my bladder, my bowels, are fine'])(
    'what is said to be fine at the end stays denied: “%s”',
    (text) => {
      const { findings } = understand(text, { countryAsked: false }).triage;
      expect(findings.filter(({ outcome }) => outcome !== 'set-aside')).toEqual([]);
    },
  );

  it('"my" makes nobody else of the person, and "mum" does', () => {
    const whose = (text: string): readonly string[] =>
      understand(text, { countryAsked: false }).triage.findings.map(({ assertion }) => assertion.experiencer);
    expect(new Set(whose('my groin has gone numb'))).toEqual(new Set(['self']));
    expect(new Set(whose('my mum can not feel her legs'))).toEqual(new Set(['with-them']));
  });

  it('two dozen questions around a plain sign never leave it without urgent care or a question', () => {
    const { written } = realKnowledge();
    const talk = [
      ...written.smallTalk.flatMap((one) => one['people-say']),
      ...written.topics.flatMap(({ front }) => Object.values(front['asked-as']).flat()),
    ];
    const signs = [
      'i can not pee since yesterday',
      'my groin has gone numb',
      'both my legs are numb and weak since this morning',
      'i have chest pain down my left arm',
      'i fell down the stairs and my back hurts',
      'i want to kill myself tonight',
      'my poo is black like tar',
    ];
    const aside = fc.array(fc.constantFrom(...talk), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...signs), aside, aside, (sign, before, after) => {
        const { findings } = understand([...before, sign, ...after].join('. '), {
          countryAsked: false,
        }).triage;
        expect(findings.some(({ outcome }) => outcome === 'urgent' || outcome === 'confirm')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('a question in the same sentence leaves a sign with a question at least', () => {
    expect(heeded('should i ice it, both of my feet are numb')).toBe(true);
  });

  it.each([
    ['a vehicle is nobody absent', 'my old truck crashed and my back hurts since'],
    ['a past sign that may come back is asked about', 'i used to have both legs go numb'],
  ])('%s: a question at least', (_claim, text) => {
    expect(heeded(text)).toBe(true);
  });

  it('capitals and doubled letters do not lose a sign', () => {
    expect(urgent('I CANT PEEEEE AND MY GROIN IS NUMMMMB')).toBe(true);
  });

  it('no text, however odd, breaks the line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        decideRoute(understand(text, { countryAsked: false }), freshMemory);
      }),
      { numRuns: 60 },
    );
  });
});
