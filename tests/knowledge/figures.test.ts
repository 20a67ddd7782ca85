import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crossChecks } from '../../src/knowledge/check';
import { readFigure } from '../../src/knowledge/figure-file';
import { KnowledgeError } from '../../src/knowledge/problem';
import { readTopic } from '../../src/knowledge/topic-file';
import { readText } from '../../src/knowledge/yaml-file';
import { realKnowledge } from '../support/real-bot';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

function problemsOf(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError) return error.problems.map(({ file, line, found }) => `${file.split('/').at(-1) ?? ''}:${String(line)} ${found}`);
    throw error;
  }
}

/** The mistakes in a drawing of these lines, inside an SVG that is right. */
function drawing(...lines: readonly string[]): readonly string[] {
  const path = join(folder.path, 'drawing.svg');
  writeFileSync(path, ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">', ...lines, '</svg>'].join('\n'));
  return problemsOf(() => readFigure(path));
}

describe('a drawing', () => {
  it('of lines and circles is taken', () => {
    expect(drawing('<g stroke-width="2"><path d="M0 0 L5 5" stroke="#000"/><circle cx="1" cy="1" r="1"/></g>')).toEqual([]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', "the element 'script'"],
    ['somebody else’s HTML', '<foreignObject/>', "the element 'foreignObject'"],
    ['an event handler', '<path d="M0 0" onload="alert(1)"/>', "the attribute 'onload'"],
    ['a link', '<a><path d="M0 0"/></a>', "the element 'a'"],
    ['an address', '<path d="M0 0" href="https://example.org/x"/>', "the attribute 'href'"],
    ['an address of old', '<path d="M0 0" xlink:href="#x"/>', "the attribute 'xlink:href'"],
    ['a picture from elsewhere', '<image x="1"/>', "the element 'image'"],
    ['words in a font', '<text x="1">go</text>', "the element 'text'"],
    ['a style', '<path d="M0 0" style="fill:red"/>', "the attribute 'style'"],
    ['a colour from elsewhere', '<path d="M0 0" fill="url(https://example.org/x)"/>', "'fill' = 'url(https://example.org/x)'"],
    ['an animation', '<animate/>', "the element 'animate'"],
  ])('with %s is refused, and its line is told', (_what, line, found) => {
    expect(drawing('<g/>', line)).toEqual([`drawing.svg:3 ${found}`]);
  });

  it('that is no XML is refused', () => {
    expect(drawing('<path d="M0 0">')[0]).toMatch(/^drawing\.svg:\d+ text that is not XML/);
  });

  it('with a DOCTYPE, which could define anything, is refused', () => {
    const path = join(folder.path, 'typed.svg');
    writeFileSync(path, '<!DOCTYPE svg [<!ENTITY x "y">]>\n<svg viewBox="0 0 1 1"/>');
    expect(problemsOf(() => readFigure(path))).toEqual(['typed.svg:1 a DOCTYPE']);
  });

  it('without a viewBox has no size, and is refused', () => {
    const path = join(folder.path, 'endless.svg');
    writeFileSync(path, '<svg/>');
    expect(problemsOf(() => readFigure(path))).toEqual(["endless.svg:1 'svg' around the drawing"]);
  });

  it('above 20 kB is refused', () => {
    expect(drawing(`<path d="${'M0 0 '.repeat(4_100)}"/>`)).toEqual([expect.stringMatching(/^drawing\.svg:1 20\d\d\d bytes/)]);
  });

  it('named in capitals is refused, as addresses are made of names', () => {
    const path = join(folder.path, 'Bird Dog.svg');
    writeFileSync(path, '<svg viewBox="0 0 1 1"/>');
    expect(problemsOf(() => readFigure(path))).toEqual(["Bird Dog.svg:1 the name 'Bird Dog'"]);
  });
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
    const [first] = problemsOf(() => readTopic(path));
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
