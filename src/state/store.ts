/** A stored JSON document and the tag that changes with every write of it. */
export interface StoredDocument {
  readonly value: unknown;
  readonly eTag: string;
}

/** One intended change: written only if the document still is what the writer read. */
export interface DocumentWrite {
  readonly key: string;
  /** JSON value to store; `undefined` deletes the document. */
  readonly value: unknown;
  /** The eTag that was read; `'absent'` if there was no document; `'any'` to overwrite blindly. */
  readonly expected: string;
}

/** Thrown when a document was changed by somebody else since it was read; nothing of the batch was written. */
export class StateConflict extends Error {
  constructor(readonly key: string) {
    super(`state '${key}' was changed by another turn since it was read; read it again and retry`);
    this.name = 'StateConflict';
  }
}

/** Documents with real eTags. Every batch is written whole or not at all. */
export interface StateStore {
  read(keys: readonly string[]): Promise<ReadonlyMap<string, StoredDocument>>;
  /** @throws StateConflict when an expectation does not hold; then nothing is written. */
  write(writes: readonly DocumentWrite[]): Promise<void>;
  close(): Promise<void>;
}
