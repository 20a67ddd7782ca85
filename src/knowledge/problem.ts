/** One mistake in the knowledge, told so that an editor can mend it. */
export interface Problem {
  /** The rule that was broken, such as `schema` or `article-coverage`. */
  readonly rule: string;
  readonly file: string;
  readonly line?: number;
  readonly found: string;
  readonly right: string;
}

/** `knowledge/en/red-flags/x.yaml:4  found 'asap'; right would be: one of emergency-now, hospital-now …` */
export function tellProblem({ rule, file, line, found, right }: Problem): string {
  return `${file}${line === undefined ? '' : `:${line}`}  [${rule}] found ${found}; right would be: ${right}`;
}

/** Thrown when the knowledge cannot be used; carries every problem, not the first. */
export class KnowledgeError extends Error {
  constructor(
    readonly problems: readonly Problem[],
    what = 'the knowledge',
  ) {
    super(`${what} has ${problems.length} mistake(s):\n${problems.map(tellProblem).join('\n')}`);
    this.name = 'KnowledgeError';
  }
}
