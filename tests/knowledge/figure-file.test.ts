import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFigure } from '../../src/knowledge/figure-file';
import { problemsTold } from '../support/problems-told';
import { temporaryFolder } from '../support/temporary-folder';

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

/** The mistakes in a drawing of these lines, inside an SVG that is right. */
function drawing(...lines: readonly string[]): readonly string[] {
  const path = join(folder.path, 'drawing.svg');
  writeFileSync(path, ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">', ...lines, '</svg>'].join('\n'));
  return problemsTold(() => readFigure(path));
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
    expect(problemsTold(() => readFigure(path))).toEqual(['typed.svg:1 a DOCTYPE']);
  });

  it('without a viewBox has no size, and is refused', () => {
    const path = join(folder.path, 'endless.svg');
    writeFileSync(path, '<svg/>');
    expect(problemsTold(() => readFigure(path))).toEqual(["endless.svg:1 'svg' around the drawing"]);
  });

  it('above 20 kB is refused', () => {
    expect(drawing(`<path d="${'M0 0 '.repeat(4_100)}"/>`)).toEqual([expect.stringMatching(/^drawing\.svg:1 20\d\d\d bytes/)]);
  });

  it('named in capitals is refused, as addresses are made of names', () => {
    const path = join(folder.path, 'Bird Dog.svg');
    writeFileSync(path, '<svg viewBox="0 0 1 1"/>');
    expect(problemsTold(() => readFigure(path))).toEqual(["Bird Dog.svg:1 the name 'Bird Dog'"]);
  });
});
