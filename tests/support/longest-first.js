const Sequencer = require('@jest/test-sequencer').default;

/** Without a cache of times jest goes by file size, and the evaluation, by far the longest, would run last and alone. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const isLongest = ({ path }) => path.endsWith('evaluation.test.ts');
    const sorted = super.sort(tests);
    return [...sorted.filter(isLongest), ...sorted.filter((test) => !isLongest(test))];
  }
};
