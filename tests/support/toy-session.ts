import type { SessionContent } from '../../src/answers/amount';

/** Ice is timed, warmth is counted: two sets on each side; a hold is a thing that no passage is about. */
export const toySession: SessionContent = {
  amounts: new Map([
    ['ice', { sets: 1, sides: 1, seconds: 600, isHold: false, mostSeconds: 720, unless: [] }],
    [
      'heat',
      {
        sets: 2,
        sides: 2,
        repetitions: 8,
        less: { sets: 1, sides: 2, repetitions: 4 },
        isHold: false,
        mostSeconds: 0,
        unless: ['pregnant'],
      },
    ],
    [
      'stand',
      {
        sets: 2,
        sides: 1,
        seconds: 20,
        less: { sets: 1, sides: 1, seconds: 5 },
        isHold: true,
        mostSeconds: 20,
        unless: [],
      },
    ],
  ]),
  things: new Map([
    ['ice', { what: 'ice', begin: 'Wrap it.', over: 'Take it off.' }],
    ['heat', { what: 'warmings', begin: 'Slowly.' }],
    ['stand', { what: 'the stand', begin: 'Breathe.', over: 'Sit down.' }],
  ]),
  readySeconds: 5,
};
