import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crossChecks } from '../../src/knowledge/check';
import { readTopic } from '../../src/knowledge/topic-file';
import { readText } from '../../src/knowledge/yaml-file';
import { problemsTold } from '../support/problems-told';
import { realKnowledge } from '../support/real-bot';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

describe('a topic that shows a drawing', () => {
  const { written, wordsFor } = realKnowledge();
  const dog = written.topics.find(({ front }) => front.id === 'bird-dog');
  const source = readText('knowledge/en/topics/exercises/bird-dog.md');
  const line = source.split('\n').findIndex((one) => one.startsWith('figure:')) + 1;

  it.each([
    ['no words for it', 'figure: { id: bird-dog }'],
    ['empty words for it', 'figure: { id: bird-dog, alt: "" }'],
    ['no drawing', 'figure: { alt: "On hands and knees." }'],
  ])('with %s is refused, and its line is told', (_what, figure) => {
    const path = join(folder.path, 'bird-dog.md');
    writeFileSync(path, source.replace(/^figure:.*$/m, figure).replace('theme: exercises', `theme: ${folder.path.split('/').at(-1)?.toLowerCase() ?? ''}`));
    const [first] = problemsTold(() => readTopic(path));
    expect(first).toMatch(new RegExp(`^bird-dog\\.md:${line} 'figure`));
  });

  function checked(change: Partial<typeof written>): readonly string[] {
    return crossChecks({ ...written, ...change }, wordsFor()).map(({ file, line: at, found }) => `${file}:${String(at)} ${found}`);
  }

  it('that does not exist is a mistake', () => {
    const figures = written.figures.filter(({ id }) => id !== 'bird-dog');
    expect(checked({ figures })).toEqual([`${dog?.file ?? ''}:${line} figure 'bird-dog'`]);
  });

  it('in no section that shows drawings is a mistake', () => {
    const topics = written.topics.map((topic) => (topic === dog ? { ...topic, sections: topic.sections.filter(({ aspect }) => aspect === 'why') } : topic));
    expect(checked({ topics })).toContain(`${dog?.file ?? ''}:${line} figure 'bird-dog' without a section that shows it`);
  });

  it('must be there for every drawing', () => {
    const figures = [...written.figures, { id: 'headstand', svg: '', file: 'knowledge/figures/headstand.svg' }];
    expect(checked({ figures })).toEqual(["knowledge/figures/headstand.svg:1 'headstand', which no topic shows"]);
  });
});
