import type { DeskHours } from './hours';

/** People who can take a conversation over, as the operator has set them up. */
export interface Desk {
  /** As it is spoken of within a sentence: "the nurses of Elm Street". */
  readonly name: string;
  /** Always staffed without. */
  readonly hours?: DeskHours;
  /** Whether this channel takes what is for the desk, and hands on what comes from there. */
  readonly isBehind: (channelId: string, serviceUrl: string) => boolean;
}

/** What is asked of the handoff to a desk, or answered to the question whether to begin one. */
export const deskRequests = ['agree', 'decline', 'cancel', 'never-mind'] as const;
export type DeskRequest = (typeof deskRequests)[number];

/** What a desk says of a handoff, in the words of the Bot Framework's protocol. */
export const deskStates = ['accepted', 'failed', 'completed'] as const;
export type DeskState = (typeof deskStates)[number];
