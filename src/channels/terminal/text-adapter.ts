import {
  ActivityTypes,
  BotAdapter,
  TurnContext,
  type Activity,
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
      conversation: { id: person, name: '', isGroup: false, conversationType: 'personal', tenantId: '' },
      from: { id: person, name: '' },
      recipient: { id: 'backtalk', name: 'Backtalk' },
    };
    await this.runMiddleware(new TurnContext(this, activity), (context) => this.bot.run(context));
    return [...this.said];
  }

  override sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    for (const { type, text } of activities) {
      if (type === ActivityTypes.Message && text !== undefined) this.said.push(text);
    }
    return Promise.resolve(activities.map((_, index) => ({ id: String(index) })));
  }

  override updateActivity(): Promise<undefined> {
    return Promise.reject(new Error('a text channel cannot change what it has shown'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('a text channel cannot take back what it has shown'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('a text channel has nobody to speak to between turns'));
  }
}
