import { ActionTypes, CardFactory, InputHints, MessageFactory, type Activity } from 'botbuilder-core';
import { renderCard, type CardJson } from './card';
import { renderMarkdown, renderPlainText, withoutMarks } from './plain-text';
import type { Block, CalendarAt, Choice, PictureAt, Reply } from './reply';

/** How a channel shows things: as cards, as Markdown, or as bare text. */
type Face = 'card' | 'teams-card' | 'markdown' | 'text';

const faces: Readonly<Record<string, Face>> = {
  msteams: 'teams-card',
  webchat: 'card',
  directline: 'card',
  emulator: 'card',
  console: 'text',
  ask: 'text',
  sms: 'text',
};

/** Whether a channel shows links; where there is only bare text nobody can tap one. */
export function showsLinks(channelId: string): boolean {
  return faces[channelId] !== 'text';
}

/** A reply as one activity, in the face that the channel can bear; text alone always carries the meaning. */
export function toActivity(
  written: Reply,
  channelId: string,
  pictureAt: PictureAt = () => undefined,
  calendarAt: CalendarAt = () => undefined,
): Partial<Activity> {
  const reply = withAddresses(written, calendarAt);
  const face = faces[channelId] ?? 'markdown';
  const spoken = renderPlainText({ ...reply, choices: [] });
  if (face === 'text') return { ...MessageFactory.text(renderPlainText(reply), spoken), textFormat: 'plain' };
  const suggestedActions = {
    suggestedActions: { to: [], actions: reply.choices.map(imBack) },
  };
  if (reply.tone === 'plain' || face === 'markdown') {
    const text = MessageFactory.text(renderMarkdown(reply), spoken, InputHints.ExpectingInput);
    return { ...text, textFormat: 'markdown', ...suggestedActions };
  }
  const drawn = renderCard(reply, pictureAt);
  const card = face === 'teams-card' ? withButtons(drawn, reply.choices) : drawn;
  const activity = MessageFactory.attachment(
    CardFactory.adaptiveCard(card),
    '',
    spoken,
    InputHints.ExpectingInput,
  );
  const summary = withoutMarks(reply.title ?? '');
  return { ...activity, summary, ...(face === 'teams-card' ? {} : suggestedActions) };
}

/** Links are made when they are sent and not before, so that none is kept and each is good for its whole time. */
function withAddresses(reply: Reply, calendarAt: CalendarAt): Reply {
  const blocks = reply.blocks.map((block): Block => {
    const address = block.kind === 'calendar' ? calendarAt(block.reminder) : undefined;
    if (block.kind !== 'calendar' || address === undefined) return block;
    return { kind: 'text', text: block.text.replace('{address}', address) };
  });
  return { ...reply, blocks };
}

function imBack({ label, value }: Choice): { type: ActionTypes; title: string; value: string } {
  return { type: ActionTypes.ImBack, title: label, value };
}

/** Teams shows suggested actions only in personal chats and not beside cards, so choices become buttons there. */
function withButtons(card: CardJson, choices: readonly Choice[]): CardJson {
  if (choices.length === 0) return card;
  const actions = choices.map(({ label, value }) => ({
    type: 'Action.Submit',
    title: label,
    data: { msteams: { type: 'imBack', value } },
  }));
  return { ...card, actions };
}
