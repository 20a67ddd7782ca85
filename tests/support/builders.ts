import type { Reminding } from '../../src/bot/reminding';
import { splitPassageId, type PassageId } from '../../src/answers/aspect';
import type { Plan } from '../../src/answers/plan';
import type { SummaryContent } from '../../src/answers/summary';
import type { Candidate } from '../../src/answers/rank';
import type { Country, Passage, RedFlagWords, ScreenQuestionWords, Words } from '../../src/reply/words';
import { toyHistory } from './toy-history';
import { toyMedicineCheck } from './toy-medicine-check';
import { toySession } from './toy-session';
import { freshMemory, type Memory, type Warning } from '../../src/routing/memory';
import type { Reading } from '../../src/routing/reading';
import type { RedFlagFinding } from '../../src/triage/finding';
import type { WeighedOpinion } from '../../src/triage/opinion';
import type { Assertion } from '../../src/understanding/assertion/assess';

/** A message of which nothing special was understood. */
export function reading(of: Partial<Reading> = {}): Reading {
  return {
    text: 'a message',
    shape: { kind: 'text' },
    triage: { findings: [], circumstances: [], supposedCircumstances: [], denied: [] },
    questions: [],
    shortAnswers: [],
    plan: [],
    medicineCheck: [],
    commands: [],
    smallTalk: [],
    suggested: [],
    words: ['a', 'message'],
    deniedWords: [],
    ownAges: [],
    quantities: [],
    dosesRefused: [],
    scores: [],
    onlyScores: false,
    history: [],
    diary: [],
    summary: [],
    desk: [],
    asks: false,
    corrects: false,
    ...of,
  };
}

export function memory(of: Partial<Memory> = {}): Memory {
  return { ...freshMemory, ...of };
}

/** Numbness in the toy knowledge: told, present, one's own. */
export function finding(
  of: Partial<RedFlagFinding> = {},
  assertion: Partial<Assertion> = {},
): RedFlagFinding {
  return {
    redFlag: 'numbness',
    system: 'nerves',
    outcome: 'urgent',
    disposition: 'hospital-now',
    quote: 'all numb',
    words: ['numb'],
    assertion: { presence: 'present', time: 'now', experiencer: 'self', ...assertion },
    because: [],
    ...of,
  };
}

/** What the statistics make of a message: an even chance of danger, unless said otherwise. */
export function opinion(of: Partial<WeighedOpinion> = {}): WeighedOpinion {
  return {
    redFlag: 'numbness',
    named: 0.9,
    because: () => [],
    ofWhole: 0.5,
    highest: 0.5,
    ofStatements: () => 0,
    ofOwnSentence: () => 0,
    words: 20,
    probability: 0.5,
    spokenAgainst: false,
    ...of,
  };
}

/** A message that says one of the set short answers (yes, no, understood …) and nothing else. */
export function shortAnswer(id: string): Reading {
  return reading({ shortAnswers: [{ id, share: 1, shareOfAll: 1 }] });
}

export function warning(of: Partial<Warning> = {}): Warning {
  return {
    redFlags: ['numbness'],
    disposition: 'hospital-now',
    quote: 'all numb',
    words: ['numb'],
    acknowledged: false,
    crisis: false,
    forSomeoneElse: false,
    ...of,
  };
}

export function candidate(passage: PassageId, score = 1): Candidate {
  return { passage, ...splitPassageId(passage), score, because: {} };
}

/** Two topics, ice and warmth; ice has more to tell. */
const passages: readonly Passage[] = [
  passage('ice#how-long', {
    title: 'Ice',
    body: 'Ten minutes.',
    ask: 'How long for ice?',
    more: 'A cloth between.',
    next: ['heat#what', 'ice#what'],
  }),
  passage('ice#what', { title: 'Ice', body: 'Something cold.', ask: 'What is ice?' }),
  passage('heat#what', {
    title: 'Warmth',
    body: 'Something warm.',
    ask: 'What is warmth?',
    next: ['ice#what'],
  }),
];

function passage(id: PassageId, of: Partial<Passage>): Passage {
  const { topic, aspect } = splitPassageId(id);
  return {
    id,
    topic,
    aspect,
    title: topic,
    body: '',
    ask: '',
    evidence: {
      verdict: 'mixed',
      text: 'Two small trials.',
      sources: [{ id: 'T', short: 'Trials', title: 'Trials of everything', url: 'https://example.org/t' }],
    },
    places: ['Part one'],
    next: [],
    dosesOf: [],
    limitsOf: [],
    ...of,
  };
}

function redFlag(id: string, of: Partial<RedFlagWords> = {}): RedFlagWords {
  return {
    id,
    script: 'medical',
    sign: `sign of ${id}`,
    why: `why ${id}`,
    ask: `is it ${id}?`,
    say: `I have ${id}`,
    meanwhile: [`sit down with ${id}`],
    ...of,
  };
}

function screenQuestion(id: string, of: Partial<ScreenQuestionWords> = {}): ScreenQuestionWords {
  return {
    id,
    title: `title ${id}`,
    ask: `any ${id}?`,
    why: `reason for ${id}`,
    say: `I said yes to ${id}`,
    redFlag: id,
    disposition: 'hospital-now',
    also: [],
    deniedAs: `no-${id}`,
    whenTold: [],
    parts: [],
    ...of,
  };
}

/** Three questions of a check-in; bones mean less in somebody who is only old. */
export const screenQuestions: readonly ScreenQuestionWords[] = [
  screenQuestion('numbness', { also: ['tingling'] }),
  screenQuestion('bones', {
    whenTold: [{ circumstance: 'old', redFlag: 'thin-bones', disposition: 'same-day' }],
  }),
  screenQuestion('chest', { disposition: 'emergency-now' }),
];

const redFlags = [
  redFlag('numbness'),
  redFlag('tingling'),
  redFlag('bones'),
  redFlag('thin-bones'),
  redFlag('chest'),
  redFlag('despair', { script: 'crisis' }),
  redFlag('violence', { script: 'safety' }),
];

/** Two things in the first days, one of them an exercise that is nothing for somebody pregnant; later only exercise. */
const plan: Plan = {
  phases: [
    {
      id: 'early',
      from: 0,
      to: 2,
      title: 'Early days',
      why: 'For comfort.',
      steps: [
        {
          id: 'cool',
          passage: 'ice#how-long',
          say: 'Cool it.',
          easier: { say: 'Cool it less.' },
          exercise: false,
          unless: [],
          'first-when': [],
        },
        {
          id: 'warm',
          passage: 'heat#what',
          say: 'Warm it.',
          easier: { say: 'Warm it less.', passage: 'ice#what' },
          exercise: true,
          unless: ['pregnant'],
          'first-when': ['sitting'],
        },
      ],
    },
    {
      id: 'late',
      from: 3,
      title: 'Late days',
      why: 'For strength.',
      steps: [
        {
          id: 'warm',
          passage: 'heat#what',
          say: 'Warm it well.',
          easier: { say: 'Warm it less.' },
          exercise: true,
          unless: [],
          'first-when': [],
        },
      ],
    },
  ],
  usual: 'ice#what',
  'when-to-be-seen': 'heat#what',
  'offered-behind': ['ice'],
};

/** One question for everybody, one for a danger sign and one for medicines. */
const summary: SummaryContent = {
  questions: [
    { id: 'sign', ask: 'And the sign?', when: ['danger-sign'] },
    { id: 'cause', ask: 'Why?', when: ['always'] },
    { id: 'medicines', ask: 'These tablets?', when: ['medicines'] },
  ],
  'left-out': ['crisis'],
  where: ['left-leg'],
  'letter-paper': ['toyland'],
  'offered-under': ['heat#what'],
};

const toyland: Country = {
  id: 'toyland',
  name: 'Toyland',
  emergency: { label: '12', number: '12' },
  advice: { label: '34', number: '34' },
  poison: { label: '56', number: '56' },
  crisis: { label: '78', number: '78' },
};

/** Reminders are sent here, by the clock of London. */
export const reminding: Reminding = {
  zone: 'Europe/London',
  quiet: { from: 22, to: 7 },
  arrivalOn: () => 'pushed',
  calendarAt: () => undefined,
};

/** Says the key of every message in brackets, with what was filled in: `[country-set country=Toyland]`. */
export function words(countryId?: string): Words {
  const country = countryId === 'toyland' ? toyland : undefined;
  const message = (key: string, slots: Readonly<Record<string, string>> = {}): string =>
    `[${[key, ...Object.entries(slots).map(([name, value]) => `${name}=${value}`)].join(' ')}]`;
  return {
    message,
    passage: (id) => passages.find((one) => one.id === id),
    redFlag: (id) => redFlags.find((one) => one.id === id),
    notOurs: (id) => (id === 'dogs' ? { reply: 'Not for dogs.', next: ['ice#what'] } : undefined),
    smallTalk: (id) => (id === 'thanks' ? { reply: 'Gladly.', next: ['ice#what'] } : undefined),
    welcome: ['ice#how-long'],
    plan,
    summary,
    session: toySession,
    checkIn: { questions: screenQuestions, history: toyHistory, offeredUnder: ['heat#what'] },
    medicineCheck: toyMedicineCheck,
    reminders: {
      kinds: [
        {
          id: 'ice',
          title: 'ice',
          say: 'Time for ice.',
          exercise: false,
          ask: 'ice#how-long',
          meantAfter: ['ice'],
        },
        { id: 'moves', title: 'moves', say: 'Time to move.', exercise: true, meantAfter: [] },
      ],
      followUp: { title: 'whether you were seen', hours: 3, morning: '9:00', unasked: ['safety'] },
      own: { title: '“{words}”', say: 'You said: “{words}”' },
    },
    circumstance: (id) => id,
    insteadOfDose: (medicine, circumstance) =>
      toyMedicineCheck.medicines.find(({ id }) => id === medicine)?.refusing.includes(circumstance) === true
        ? `no ${medicine} if ${circumstance}`
        : undefined,
    labelOf: (id) =>
      id === 'blue'
        ? { name: 'Blue tablets', capMg: 400, unitMg: 100, atOnceMg: 100, gap: 'at least 6 hours' }
        : undefined,
    doKey: (script, disposition) => `do-${script}-${disposition}`,
    ...(country === undefined ? {} : { country }),
  };
}
