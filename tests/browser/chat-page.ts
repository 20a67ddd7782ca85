import { source as axeSource } from 'axe-core';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { z } from 'zod';

/** A person's view of the page: what they see and what they do. */
export interface ChatPage {
  readonly page: Page;
  readonly sendBox: Locator;
  readonly messages: Locator;
  readonly ownMessages: Locator;
  readonly cards: Locator;
  readonly chips: Locator;
  readonly notes: Locator;
  /** Every address that was asked for, web sockets included. */
  readonly requested: readonly string[];
  /** Sends a message and waits until Backtalk has answered it. */
  say(text: string): Promise<void>;
  /** Waits for this many messages, then for the reply to stop growing. */
  settled(atLeast: number): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  /** What axe-core finds serious or critical, one line each. */
  seriousViolations(): Promise<string[]>;
}

export const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 } };
export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

const axeResult = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullish(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
});

/** A new person with a browser of their own; nothing is opened yet. */
export async function newPerson(browser: Browser, options: BrowserContextOptions): Promise<ChatPage> {
  const page = await browser.newPage({ reducedMotion: 'reduce', ...options });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  page.on('websocket', (socket) => requested.push(socket.url()));

  const messages = page.locator('.webchat__bubble');
  const sendBox = page.locator('[data-id="webchat-sendbox-input"]');
  const evaluate = (expression: string): Promise<unknown> => page.evaluate(expression);

  async function settled(atLeast: number): Promise<void> {
    await messages.nth(atLeast - 1).waitFor({ state: 'attached' });
    await page.locator('.webchat__typing-indicator').waitFor({ state: 'detached' });
  }

  return {
    page,
    sendBox,
    messages,
    ownMessages: page.locator('.webchat__bubble--from-user'),
    cards: page.locator('.ac-adaptiveCard'),
    chips: page.locator('.webchat__suggested-action'),
    notes: page.locator('#notes'),
    requested,
    settled,
    evaluate,
    async say(text) {
      const before = await messages.count();
      await sendBox.fill(text);
      await sendBox.press('Enter');
      await settled(before + 2);
    },
    async seriousViolations() {
      await page.evaluate(axeSource);
      const { violations } = axeResult.parse(await evaluate('axe.run()'));
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    },
  };
}
