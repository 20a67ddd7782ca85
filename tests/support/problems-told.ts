import { KnowledgeError } from '../../src/knowledge/problem';

/** The mistakes that reading some content throws, each as `file:line found`. */
export function problemsTold(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    if (error instanceof KnowledgeError)
      return error.problems.map(
        ({ file, line, found }) => `${file.split('/').at(-1) ?? ''}:${String(line)} ${found}`,
      );
    throw error;
  }
}
