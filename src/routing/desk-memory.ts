/** A conversation that was passed on to the desk and has not come back; `waiting` until somebody there takes it. */
export interface AtDesk {
  readonly state: 'waiting' | 'connected';
  /** Since when it is so, as an ISO time. */
  readonly since: string;
}

/** A desk that was told, and when, as an ISO time. */
export interface DeskTold {
  readonly desk: string;
  readonly at: string;
}

/** One thing that was said in the conversation, and when, as an ISO time. */
export interface Said {
  readonly by: 'person' | 'bot';
  readonly text: string;
  readonly at: string;
}

/** What is kept of the conversation for the desk: the latest, of not more than a day. */
export const mostSaid = { lines: 60, charactersOfALine: 2000, characters: 16_000 } as const;

/** What was said with more said behind it, within the bounds. */
export function withSaid(before: readonly Said[], more: readonly Said[]): readonly Said[] {
  const cut = more.map((one) => ({ ...one, text: one.text.slice(0, mostSaid.charactersOfALine) }));
  const lines = [...before, ...cut].slice(-mostSaid.lines);
  const kept: Said[] = [];
  let characters = 0;
  for (const line of lines.reverse()) {
    characters += line.text.length;
    if (characters > mostSaid.characters) break;
    kept.unshift(line);
  }
  return kept;
}
