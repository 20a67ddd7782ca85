import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  ActivityTypes,
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder-core';
import { botAccount, envelope } from './accounts';
import type { ConversationLog, NewEntry } from '../../state/conversation-log';
import type { Streams } from './streams';

type TurnLogic = (context: TurnContext) => Promise<void>;

/** What the bot sends goes to the durable log first, then to every open socket of the conversation. */
export class DirectLineAdapter extends BotAdapter {
  constructor(
    private readonly log: ConversationLog,
    private readonly streams: Streams,
    private readonly clock: () => Date,
  ) {
    super();
  }

  /** Takes one turn on a received activity. Errors go to `onTurnError` if that is set. */
  async run(activity: Activity, logic: TurnLogic): Promise<void> {
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  override async sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      responses.push({ id: await this.send(conversationOf(activity, context), activity) });
    }
    return responses;
  }

  /** Clients receive the new version under the old id and put it in the old one's place. */
  override async updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): Promise<ResourceResponse> {
    if (activity.id === undefined) throw new TypeError('an activity can be updated only by its id');
    return { id: await this.append(conversationOf(activity, context), activity, activity.id) };
  }

  override async deleteActivity(
    context: TurnContext,
    reference: Partial<ConversationReference>,
  ): Promise<void> {
    if (reference.activityId === undefined) throw new TypeError('an activity can be deleted only by its id');
    const conversationId = reference.conversation?.id ?? context.activity.conversation.id;
    await this.append(conversationId, { type: ActivityTypes.MessageDelete }, reference.activityId);
  }

  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: TurnLogic,
  ): Promise<void> {
    const event = { type: ActivityTypes.Event, name: 'continueConversation' };
    await this.runMiddleware(
      new TurnContext(this, TurnContext.applyConversationReference(event, reference, true)),
      logic,
    );
  }

  /** Takes the framework's overloads; credentials and audience mean nothing within one process. */
  override async continueConversationAsync(
    _credentials: unknown,
    reference: Partial<ConversationReference>,
    ...rest: readonly [TurnLogic] | readonly [string, TurnLogic]
  ): Promise<void> {
    await this.continueConversation(reference, rest.length === 1 ? rest[0] : rest[1]);
  }

  private async send(conversationId: string, activity: Partial<Activity>): Promise<string> {
    const type: string = activity.type ?? ActivityTypes.Message;
    switch (type) {
      case 'delay':
        await pause(Number(activity.value ?? 0));
        return '';
      case 'trace':
      case 'invokeResponse':
        return '';
      case 'typing':
        return this.pass(conversationId, activity);
      default:
        return this.append(conversationId, activity);
    }
  }

  /** "Is writing" is true for a moment only: replaying it would show it for ever. */
  private pass(conversationId: string, activity: Partial<Activity>): string {
    const id = `${conversationId}|${randomUUID()}`;
    this.streams.pushPassing(conversationId, { ...this.stamped(conversationId, activity), id });
    return id;
  }

  private async append(
    conversationId: string,
    content: Partial<Activity>,
    replaces?: string,
  ): Promise<string> {
    const activity = this.stamped(conversationId, content);
    const entry: NewEntry = { conversationId, activity, awaitsTurn: false, replaces };
    const appended = await this.log.append(entry);
    this.streams.push(appended.entry);
    return appended.entry.activity.id;
  }

  private stamped(conversationId: string, { type, ...content }: Partial<Activity>) {
    const stamp = envelope(conversationId, this.clock());
    return { ...content, ...stamp, type: type ?? ActivityTypes.Message, from: botAccount };
  }
}

function conversationOf(activity: Partial<Activity>, context: TurnContext): string {
  return activity.conversation?.id ?? context.activity.conversation.id;
}
