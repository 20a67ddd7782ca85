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
  /** All alarms of the document from now on; without them they stay as they are. A deleted document has none. */
  readonly alarms?: readonly AlarmTime[];
}

/** When something in a document falls due. */
export interface AlarmTime {
  /** Unique within the document, and not to be guessed. */
  readonly id: string;
  /** ISO, UTC. */
  readonly at: string;
}

export interface Alarm extends AlarmTime {
  /** Of the document. */
  readonly key: string;
  /** How often it was taken, this time included. */
  readonly attempts: number;
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
  /**
   * Takes the alarms that have fallen due, the earliest first. Nobody else is given them until `again`: whoever took one
   * deals with it and writes its document with other alarms, or lets it come again.
   */
  takeDue(now: Date, again: Date, limit: number): Promise<readonly Alarm[]>;
  /** Takes an alarm off whose document no longer knows of it; one that was set to another time stays. */
  dropAlarm(alarm: Pick<Alarm, 'key' | 'id' | 'at'>): Promise<void>;
  /** The key of the document that has this alarm. */
  keyOfAlarm(id: string): Promise<string | undefined>;
  close(): Promise<void>;
}
