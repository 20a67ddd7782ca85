import {
  ActivityTypes,
  BotAdapter,
  TurnContext,
  type Activity,
  type ConversationReference,
  type ResourceResponse,
} from 'botbuilder-core';
import type { Bot } from '../../src/bot/bot-port';

/** Hands activities to the bot as they are, and keeps what it says. */
export class RawChannel extends BotAdapter {
  /** Messages that went out, in order. */
  readonly sent: Partial<Activity>[] = [];
  /** Their texts. */
  readonly said: string[] = [];
  /** What went out for a desk, in order. */
  readonly events: Partial<Activity>[] = [];
  /** While true, nothing gets out, as when the network is down. */
  isDown = false;

  constructor(private readonly bot: Bot) {
    super();
  }

  /** Delivers one activity; what is not given is a message of one person. */
  async deliver(what: Partial<Activity>): Promise<void> {
    const activity: Partial<Activity> = {
      type: ActivityTypes.Message,
      channelId: 'ask',
      serviceUrl: 'urn:test',
      conversation: { id: 'c1', name: '', isGroup: false, conversationType: 'personal', tenantId: '' },
      from: { id: 'anna', name: 'Anna' },
      recipient: { id: 'backtalk', name: 'Backtalk' },
      ...what,
    };
    await this.bot.run(new TurnContext(this, activity));
  }

  /** Lets the bot speak by itself. */
  async speakFirst(
    reference: Partial<ConversationReference>,
    speak: (context: TurnContext) => Promise<void>,
  ): Promise<void> {
    const event = { type: ActivityTypes.Event, name: 'continueConversation' };
    await speak(new TurnContext(this, TurnContext.applyConversationReference(event, reference, true)));
  }

  override sendActivities(
    _context: TurnContext,
    activities: Partial<Activity>[],
  ): Promise<ResourceResponse[]> {
    if (this.isDown) return Promise.reject(new Error('the channel is down'));
    this.events.push(...activities.filter(({ type }) => type === ActivityTypes.Event));
    const messages = activities.filter(({ type }) => type === ActivityTypes.Message);
    this.sent.push(...messages);
    this.said.push(...messages.flatMap(({ text }) => text ?? []));
    return Promise.resolve(activities.map(() => ({ id: 'sent' })));
  }

  override updateActivity(): Promise<undefined> {
    return Promise.reject(new Error('nothing is changed here'));
  }

  override deleteActivity(): Promise<void> {
    return Promise.reject(new Error('nothing is taken back here'));
  }

  override continueConversation(): Promise<void> {
    return Promise.reject(new Error('nobody to speak to between turns'));
  }
}
