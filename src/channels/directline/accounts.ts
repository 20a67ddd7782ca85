/** Stands for the embedded endpoint in conversation references; proactive messages to it go through this adapter. */
export const embeddedServiceUrl = 'urn:backtalk:direct-line';

/** The renderer and the dialogs treat the embedded web chat as they treat Direct Line. */
export const directLineChannel = 'directline';

export const botAccount = { id: 'backtalk', name: 'Backtalk', role: 'bot' } as const;

/** What every activity of a conversation carries, whoever wrote it. */
export function envelope(conversationId: string, at: Date) {
  return {
    channelId: directLineChannel,
    serviceUrl: embeddedServiceUrl,
    conversation: { id: conversationId, isGroup: false, conversationType: 'personal', name: '' },
    timestamp: at.toISOString(),
  };
}

export function userAccount(userId: string, name = '') {
  return { id: userId, name, role: 'user' } as const;
}
