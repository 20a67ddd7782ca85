import { withAsked } from '../../src/knowledge/asked';
import { KnowledgeError } from '../../src/knowledge/problem';
import { realKnowledge } from '../support/real-bot';

describe('more ways of asking', () => {
  const { written } = realKnowledge();
  const nothing = { file: 'knowledge/en/asked/x.yaml', 'asked-as': {}, 'not-ours': {}, said: {} };

  it('are added to the passage, the subject outside and the set phrase that they name', () => {
    const files = withAsked(written, [
      { ...nothing, 'asked-as': { 'ice#how-long': ['minutes of peas'] }, 'not-ours': { animals: ['my ferret'] }, said: { thanks: ['bet'] } },
    ]);
    expect(files.topics.find(({ front }) => front.id === 'ice')?.front['asked-as']['how-long']).toContain('minutes of peas');
    expect(files.notOurs.find(({ id }) => id === 'animals')?.['people-say']).toContain('my ferret');
    expect(files.said['thanks']).toContain('bet');
  });

  it('give nothing to a passage that they do not name: one that nobody asks for stays so', () => {
    const [topic] = written.topics;
    if (topic === undefined) throw new Error('no topic');
    const silent = { ...topic, front: { ...topic.front, 'asked-as': {} } };
    const { topics } = withAsked({ ...written, topics: [silent] }, []);
    expect(topics[0]?.front['asked-as']).toEqual({});
  });

  it('for something that does not exist are refused by file and id', () => {
    const wrong = { ...nothing, 'asked-as': { 'ice#cost': ['x'], 'snow#what': ['x'] }, said: { cough: ['x'] } };
    const problems = (): readonly string[] => {
      try {
        withAsked(written, [wrong]);
        return [];
      } catch (error) {
        if (!(error instanceof KnowledgeError)) throw error;
        return error.problems.map(({ file, found }) => `${file}: ${found}`);
      }
    };
    expect(problems()).toEqual(expect.arrayContaining(["knowledge/en/asked/x.yaml: 'snow#what'", "knowledge/en/asked/x.yaml: 'cough'"]));
  });
});
