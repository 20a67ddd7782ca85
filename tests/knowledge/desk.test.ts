import { deskRequests } from '../../src/desk/desk';
import { decideRoute } from '../../src/routing/decide-route';
import { createUnderstand } from '../../src/understand';
import { memory } from '../support/builders';
import { realKnowledge } from '../support/real-bot';

const { written, source, mend } = realKnowledge();
const understand = createUnderstand(source, mend);
const asked = memory({ open: { kind: 'desk' } });
const waiting = memory({ desk: { state: 'waiting', since: '2026-11-30T10:00:00.000Z' } });
const stepOf = (text: string, before = asked): string => {
  const route = decideRoute(understand(text, { countryAsked: false }), before);
  return route.kind === 'handoff' ? route.step : route.kind;
};
const steps = { agree: 'pass-on', decline: 'decline', cancel: 'cancel', 'never-mind': 'decline' } as const;

it.each(deskRequests.flatMap((id) => written.desk[id].map((text) => [text, steps[id]] as const)))(
  '“%s” means %s',
  (text, step) => {
    expect(stepOf(text)).toBe(step);
  },
);

it.each(['cancel', 'never-mind'] as const)('every “%s” calls it off once it was passed on', (id) => {
  expect(written.desk[id].filter((text) => stepOf(text, waiting) !== 'cancel')).toEqual([]);
});

it.each([
  'not sure',
  "i'm not ok with that",
  'what would you tell them',
  'who are they',
  'how long should i ice it',
  'never pass it on',
  "please don't pass it on",
  'do not send it to them',
  "no don't tell them",
  'i would rather you did not tell them',
  'you can not',
  "i don't agree",
  'can they read everything',
  'ok but not what i said about my bladder',
  'yes but only if it is private',
])('“%s” is no consent', (text) => {
  expect(stepOf(text)).not.toBe('pass-on');
});

it.each(['yes', 'yeah', 'yep please', 'Yes!', 'ok', 'sure, go ahead', 'yes plz pass it on', 'ok then', 'go on then'])(
  '“%s” is consent',
  (text) => {
    expect(stepOf(text)).toBe('pass-on');
  },
);
