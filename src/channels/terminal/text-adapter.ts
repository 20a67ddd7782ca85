import {
  ActivityTypes,
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder-core';
import type { Bot } from '../../bot/bot-port';

/** A channel without a wire: what the bot says is collected as text. */
export class TextAdapter extends BotAdapter {
  private readonly said: string[] = [];
  private count = 0;

  constructor(
    private readonly bot: Bot,
    private readonly channelId: 'ask' | 'console',
    /** Shows what the bot says between turns; without it the bot cannot. */
    private readonly showUnasked?: (text: string) => void,
  ) {
    super();
  }

  /** One message of one person. @returns what the bot says, in order */
  tell(person: string, text: string): Promise<readonly string[]> {
    return this.turn(person, { type: ActivityTypes.Message, text });
  }

  /** The person comes in. */
  join(person: string): Promise<readonly string[]> {
    return this.turn(person, {
      type: ActivityTypes.ConversationUpdate,
      membersAdded: [{ id: person, name: '' }],
    });
  }

  private async turn(person: string, what: Partial<Activity>): Promise<readonly string[]> {
    this.said.length = 0;
    this.count += 1;
    const activity: Partial<Activity> = {
      ...what,
      id: `${person}|${this.count}`,
      channelId: this.channelId,
      serviceUrl: 'urn:backtalk',
      localTimezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      conversation: { id: person, name: '', isGroup: false, conversationType: 'personal', tenantId: '' },
      from: { id: person, name: '' },
      recipient: { id: 'backtalk', name: 'Backtalk' },
    };
    await this.runMiddleware(new TurnContext(this, activity), (context) => this.bot.run(context));
    return [...this.said];
  }

  override sendActivities(
    context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    const turn: string = context.activity.type;
    const unasked = turn === ActivityTypes.Event.valueOf();
    for (const { type, text } of activities) {
      if (type !== ActivityTypes.Message || text === undefined) continue;
      if (unasked) this.showUnasked?.(text);
      else this.said.push(text);
    }
    return Promise.resolve(activities.map((_, index) => ({ id: String(index) })));
  }

  override updateActivity(): Promise<undefined> {
    return Promise.reject(new Error('a text channel cannot change what it has shown'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('a text channel cannot take back what it has shown'));
  }

  override async continueConversation(
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    if (this.showUnasked === undefined)
      throw new Error('this text channel has nobody to speak to between turns');
    const event = { type: ActivityTypes.Event, name: 'continueConversation' };
    const activity = TurnContext.applyConversationReference(event, reference, true);
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }
}
