import type { HistoryContent, HistoryQuestion } from '../../src/answers/history';

const asked = (id: string): HistoryQuestion => ({ title: id, ask: `${id}?`, why: `for ${id}`, chips: [] });

/** Nothing is asked behind the toy check-in. */
export const toyHistory: HistoryContent = {
  rounds: [],
  questions: {
    began: asked('began'),
    happened: asked('happened'),
    pain: asked('pain'),
    taken: asked('taken'),
    function: asked('function'),
    age: asked('age'),
    conditions: asked('conditions'),
  },
  'see-clinician-with': ['pregnant'],
  'against-no': ['old'],
  'conditions-named': ['pregnant'],
  ages: ['old'],
};
