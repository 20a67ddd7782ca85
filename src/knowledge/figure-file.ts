import { basename } from 'node:path';
import { SaxesParser } from 'saxes';
import { KnowledgeError, type Problem } from './problem';
import { id } from './schema-parts';
import { readText, shortName } from './yaml-file';

/** A drawing that topics may show, as written. */
export interface Figure {
  /** The file's name. */
  readonly id: string;
  readonly svg: string;
  readonly file: string;
}

const largestBytes = 20_000;

/**
 * All that a line drawing needs. What is not named cannot be in a drawing, so that nothing in it runs, fetches, links or
 * depends on the fonts of a machine.
 */
const elements: ReadonlySet<string> = new Set(['svg', 'title', 'g', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);
const attributes: ReadonlySet<string> = new Set(
  'xmlns viewBox d x y x1 y1 x2 y2 cx cy r rx ry width height points transform fill fill-rule opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray'.split(' '),
);

/** Reads one drawing. @throws KnowledgeError with every mistake of the file, with its line */
export function readFigure(path: string): Figure {
  const file = shortName(path);
  const svg = readText(path);
  const figure = { id: basename(path, '.svg'), svg, file };
  const problems = [...sizeProblems(figure), ...drawingProblems(figure)];
  if (problems.length > 0) throw new KnowledgeError(problems);
  return figure;
}

function sizeProblems({ id: name, svg, file }: Figure): readonly Problem[] {
  const bytes = Buffer.byteLength(svg);
  const wrong = (found: string, right: string): Problem => ({ rule: 'figure', file, line: 1, found, right });
  return [
    ...(id.safeParse(name).success ? [] : [wrong(`the name '${name}'`, 'lower-case words joined by hyphens')]),
    ...(bytes <= largestBytes ? [] : [wrong(`${bytes} bytes`, `at most ${largestBytes}`)]),
  ];
}

function drawingProblems({ svg, file }: Figure): readonly Problem[] {
  const problems: Problem[] = [];
  const parser = new SaxesParser();
  const wrong = (found: string, right: string): void => {
    problems.push({ rule: 'figure', file, line: parser.line, found, right });
  };
  parser.on('error', ({ message }) => {
    wrong(`text that is not XML (${message})`, 'a drawing as SVG');
  });
  parser.on('doctype', () => {
    wrong('a DOCTYPE', 'none');
  });
  parser.on('processinginstruction', ({ target }) => {
    wrong(`the instruction '${target}'`, 'none');
  });
  parser.on('attribute', ({ name, value }) => {
    if (!attributes.has(name)) wrong(`the attribute '${name}'`, `one of ${[...attributes].join(', ')}`);
    else if (value.includes('url(')) wrong(`'${name}' = '${value}'`, 'a value that refers to nothing');
  });
  let depth = 0;
  parser.on('opentag', ({ name, attributes: given }) => {
    if (!elements.has(name)) wrong(`the element '${name}'`, `one of ${[...elements].join(', ')}`);
    if (depth === 0 && (name !== 'svg' || !('viewBox' in given))) wrong(`'${name}' around the drawing`, "'svg' with a viewBox");
    depth += 1;
  });
  parser.on('closetag', () => {
    depth -= 1;
  });
  parser.write(svg).close();
  return problems;
}
