import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { isCollection, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { KnowledgeError, type Problem } from './problem';

/** Parses one YAML text and holds it against a schema. @throws KnowledgeError with file and line of each mistake. */
export function parseYaml<T extends z.ZodType>(text: string, file: string, schema: T, firstLine = 1): z.output<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const shift = firstLine - 1;
  if (document.errors.length > 0) {
    throw new KnowledgeError(
      document.errors.map((error) => ({
        rule: 'yaml',
        file,
        line: (error.linePos?.[0].line ?? 1) + shift,
        found: `text that is not YAML (${error.message.split('\n')[0] ?? error.code})`,
        right: 'valid YAML; put quotes around text that holds a colon, a # or begins with a special sign',
      })),
    );
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  throw new KnowledgeError(
    result.error.issues.map((issue): Problem => {
      const line = lineOf(document, lines, issue.path);
      return {
        rule: 'schema',
        file,
        ...(line === undefined ? {} : { line: line + shift }),
        found: `${issue.path.length === 0 ? 'the file' : `'${issue.path.join('.')}'`} = ${show(document, issue.path)}`,
        right: issue.message,
      };
    }),
  );
}

/** Reads and parses one YAML file; the file is named relative to the working folder. */
export function readYaml<T extends z.ZodType>(path: string, schema: T): z.output<T> {
  return parseYaml(readText(path), shortName(path), schema);
}

export function shortName(path: string): string {
  return relative(process.cwd(), path);
}

export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    const problem: Problem = { rule: 'file', file: shortName(path), found: 'no readable file', right: 'a file of this name' };
    throw new KnowledgeError([{ ...problem, found: `no readable file (${String(cause)})` }]);
  }
}

function show(document: Document.Parsed, path: readonly PropertyKey[]): string {
  const value: unknown = document.getIn(keys(path));
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(isNode(value) ? value.toJSON() : value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function keys(path: readonly PropertyKey[]): readonly (string | number)[] {
  return path.filter((key) => typeof key !== 'symbol');
}

/** The line of the deepest part of the path that the file has. */
function lineOf(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(keys(path.slice(0, depth)), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    if (isCollection(node)) return undefined;
  }
  return undefined;
}
