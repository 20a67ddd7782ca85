import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { KnowledgeError, type Problem } from '../problem';
import { readJson } from './json-table';
import type { Table } from './row';
import { readSeparated } from './separated-table';

/** Reads a table of questions and answers by the ending of its name. @throws KnowledgeError when it is no table at all */
export function readTable(path: string): Table {
  const text = textOf(path);
  switch (extname(path).toLowerCase()) {
    case '.tsv':
    case '.txt':
      return readSeparated(text, path, '\t');
    case '.csv':
      return readSeparated(text, path, separatorOf(text));
    case '.json':
      return readJson(text, path);
    default:
      throw refused(path, `a file that ends with '${extname(path)}'`, 'a table that ends with .tsv, .csv or .json');
  }
}

/** Excel writes semicolons where the comma is the decimal sign. */
function separatorOf(text: string): ',' | ';' {
  const [first = ''] = text.split('\n', 1);
  return first.split(';').length > first.split(',').length ? ';' : ',';
}

/** UTF-8, or UTF-16 as Excel's "Unicode Text" is. */
function textOf(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw refused(path, `no readable file (${cause instanceof Error ? cause.message : String(cause)})`, 'the path of a table');
  }
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw refused(path, 'text that is not UTF-8', 'the table saved as UTF-8');
  }
}

function refused(file: string, found: string, right: string): KnowledgeError {
  return new KnowledgeError([{ rule: 'table', file, found, right } satisfies Problem], 'the table');
}
