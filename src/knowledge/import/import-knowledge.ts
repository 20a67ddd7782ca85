import { KnowledgeError } from '../problem';
import { readTable } from './read-table';
import { topicsOf, type Imported } from './topics-of';
import { writeKnowledge } from './write-knowledge';

/**
 * Makes a knowledge folder of a table. Rows that cannot be used are left out and told, or stop it before anything is
 * written.
 *
 * @throws KnowledgeError with every bad row, unless they are skipped
 */
export function importKnowledge(table: string, folder: string, locale: string, skip: boolean): Imported {
  const imported = topicsOf(readTable(table), table);
  if (imported.problems.length > 0 && !skip) throw new KnowledgeError(imported.problems, 'the table');
  if (imported.topics.length === 0)
    throw new KnowledgeError([{ rule: 'table', file: table, found: 'no row that can be used', right: 'a question and its answer in each row' }], 'the table');
  writeKnowledge(folder, locale, imported);
  return imported;
}
