import { basename, dirname } from 'node:path';
import type { z } from 'zod';
import { aspects, verdicts, type Aspect, type PassageId, type Verdict } from '../answers/aspect';
import { KnowledgeError, type Problem } from './problem';
import { topicSchema } from './schema';
import { parseYaml, readText, shortName } from './yaml-file';

/** What the check of the evidence came to. */
export interface Evidence {
  readonly verdict: Verdict;
  readonly sources: readonly string[];
  readonly text: string;
}

/** One section of a topic: the answer to one aspect. Texts are Markdown with placeholders still in. */
export interface Section {
  readonly id: PassageId;
  readonly topic: string;
  readonly aspect: Aspect;
  readonly body: string;
  /** Only an imported topic has none. */
  readonly evidence?: Evidence;
  readonly more?: string;
  /** The question as a chip. */
  readonly ask: string;
  readonly file: string;
  readonly line: number;
}

export type TopicFront = z.output<typeof topicSchema>;

export interface TopicFile {
  readonly file: string;
  readonly front: TopicFront;
  /** Where its front matter names a drawing. */
  readonly figureLine?: number;
  readonly sections: readonly Section[];
}

interface RawPart {
  readonly heading: string;
  readonly line: number;
  readonly lines: readonly string[];
}

const evidenceForm = /^([a-z ]+?)\s*\(([^)]*)\):\s*([\s\S]+)$/;

/** Reads one topic. @throws KnowledgeError with every mistake of the file. */
export function readTopic(path: string): TopicFile {
  const file = shortName(path);
  const lines = readText(path).split(/\r?\n/);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) {
    throw new KnowledgeError([
      { rule: 'front-matter', file, line: 1, found: 'no front matter', right: 'YAML between two lines of ---' },
    ]);
  }
  const front = parseYaml(lines.slice(1, end).join('\n'), file, topicSchema, 2);
  const problems: Problem[] = placeProblems(path, file, front);
  const sections = partsOf(lines, end + 1, '## ').flatMap((part) => {
    const read = readSection(part, front, file);
    if ('rule' in read) {
      problems.push(read);
      return [];
    }
    return [read];
  });
  if (problems.length > 0) throw new KnowledgeError(problems);
  const figureAt = lines.findIndex((line, index) => index < end && line.startsWith('figure:'));
  return { file, front, ...(figureAt < 0 ? {} : { figureLine: figureAt + 1 }), sections };
}

function placeProblems(path: string, file: string, front: TopicFront): Problem[] {
  const name = basename(path, '.md');
  const folder = basename(dirname(path));
  return [
    ...(name === front.id ? [] : [{ rule: 'file-name', file, found: `id '${front.id}'`, right: `'${name}', as the file is named` }]),
    ...(folder === front.theme
      ? []
      : [{ rule: 'file-name', file, found: `theme '${front.theme}'`, right: `'${folder}', as the folder is named` }]),
  ];
}

function partsOf(lines: readonly string[], from: number, mark: string): readonly RawPart[] {
  const starts = lines.flatMap((line, index) => (index >= from && line.startsWith(mark) ? [index] : []));
  return starts.map((start, at) => ({
    heading: (lines[start] ?? '').slice(mark.length).trim(),
    line: start + 1,
    lines: lines.slice(start + 1, starts[at + 1] ?? lines.length),
  }));
}

function readSection(part: RawPart, { id: topic, status }: TopicFront, file: string): Section | Problem {
  const aspect = aspects.find((one) => one === part.heading);
  const problem = (found: string, right: string): Problem => ({ rule: 'section', file, line: part.line, found, right });
  if (aspect === undefined) return problem(`the heading '${part.heading}'`, `one of ${aspects.join(', ')}`);
  const firstSub = part.lines.findIndex((line) => line.startsWith('### '));
  const lead = firstSub < 0 ? part.lines : part.lines.slice(0, firstSub);
  const imported = status === 'imported';
  const told = imported ? asWritten : textOf;
  const subs = new Map(partsOf(part.lines, 0, '### ').map(({ heading, lines }) => [heading, told(lines)]));
  const unknown = [...subs.keys()].find((name) => name !== 'More' && name !== 'Ask');
  if (unknown !== undefined) return problem(`'### ${unknown}'`, "'### More' or '### Ask'");
  const ask = subs.get('Ask');
  if (ask === undefined) return problem(`the section '${aspect}' without '### Ask'`, 'the question as a chip');
  const evidence = readEvidence(lead.filter((line) => line.startsWith('>')));
  if (evidence === undefined && !imported) {
    return problem(`no evidence line in '${aspect}'`, `'> verdict (SOURCE, SOURCE): text', the verdict one of ${verdicts.join(', ')}`);
  }
  const more = subs.get('More');
  return {
    id: `${topic}#${aspect}`,
    topic,
    aspect,
    body: told(lead.filter((line) => !line.startsWith('>'))),
    ...(evidence === undefined ? {} : { evidence }),
    ...(more === undefined ? {} : { more }),
    ask,
    file,
    line: part.line,
  };
}

function readEvidence(lines: readonly string[]): Evidence | undefined {
  const joined = lines.map((line) => line.replace(/^>\s?/, '')).join(' ');
  const match = evidenceForm.exec(joined.trim());
  const verdict = verdicts.find((one) => one === match?.[1]);
  if (match === null || verdict === undefined) return undefined;
  const sources = (match[2] ?? '').split(',').map((source) => source.trim());
  return { verdict, sources: sources.filter((source) => source !== ''), text: (match[3] ?? '').trim() };
}

/** Markdown of somebody else, which may hold tables and code: its line breaks stay. */
function asWritten(lines: readonly string[]): string {
  return lines.join('\n').trim();
}

/** Paragraphs and lists, with single line breaks inside a paragraph joined. */
function textOf(lines: readonly string[]): string {
  return lines
    .join('\n')
    .trim()
    .replace(/\n{3,}/g, '\n\n')
    .replace(/([^\n])\n(?![\n\-*\d])/g, '$1 ');
}
