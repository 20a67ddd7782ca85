import { join, resolve } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { desktop, newPerson, phone, type ChatPage } from './chat-page';
import { browserRequired, chromiumPath, launchChromium } from './chromium';
import { startBacktalk, type RunningBacktalk } from './running-backtalk';

const pictures = resolve(__dirname, '../../build/screenshots');
const question = 'how long should i ice my back';
const redFlag = "i can't pee and my groin is numb";
const tellsToGetHelp = /emergency|hospital|ambulance|999|911|112/i;

const mustRun = chromiumPath !== undefined || browserRequired;
if (!mustRun) {
  process.stderr.write(
    '\nSKIPPED tests/browser: no Chromium found; install one or name it in CHROMIUM_PATH\n',
  );
}

(mustRun ? describe : describe.skip)('the page in Chromium', () => {
  let browser: Browser;
  let backtalk: RunningBacktalk;
  let person: ChatPage;

  beforeAll(async () => {
    browser = await launchChromium();
    backtalk = await startBacktalk();
  }, 240_000);

  afterEach(async () => {
    await person.page.close();
  });

  afterAll(async () => {
    await browser.close();
    await backtalk.stop();
  });

  async function arrive(options: BrowserContextOptions): Promise<ChatPage> {
    person = await newPerson(browser, options);
    await person.page.goto(backtalk.url);
    await person.settled(1);
    return person;
  }

  async function photograph(name: string): Promise<void> {
    await person.page.screenshot({ path: join(pictures, `${name}.png`) });
  }

  test('it opens with a greeting, and says above it what it is not and whom to call', async () => {
    const { page, messages, chips } = await arrive(phone);
    expect(await messages.count()).toBeGreaterThanOrEqual(1);
    expect(await chips.count()).toBeGreaterThanOrEqual(1);
    expect(await page.locator('body > header').innerText()).toMatch(/not a doctor, not for emergencies/i);
    expect(await page.locator('.emergency').innerText()).toMatch(/^Emergency\? Call \S/);
    await photograph('greeting-phone');
  });

  test('a question is answered with a card', async () => {
    const { say, cards } = await arrive(desktop);
    await say(question);
    expect(await cards.last().innerText()).toMatch(/minutes/i);
    await photograph('desktop');
  });

  test.each(['light', 'dark'] as const)(
    'an exercise is shown, and told to whoever cannot see it, in the %s scheme',
    async (colorScheme) => {
      const { say, cards, evaluate, seriousViolations } = await arrive({ ...phone, colorScheme });
      await say('how do i do a bird dog');
      const picture = cards.last().getByRole('img', { name: /hands and knees/ });
      await picture.scrollIntoViewIfNeeded();
      expect(await picture.getAttribute('src')).toBe('figures/bird-dog.png');
      const loaded =
        "(async (image) => { await image.decode(); return image.naturalWidth; })(document.querySelector('.ac-image'))";
      expect(await evaluate(loaded)).toBeGreaterThan(0);
      expect(await seriousViolations()).toEqual([]);
      await photograph(`exercise-${colorScheme}`);
    },
  );

  test('a chip asks what it says', async () => {
    const { chips, ownMessages, messages, settled } = await arrive(phone);
    const before = await messages.count();
    const words = await chips.first().innerText();
    await chips.first().click();
    await settled(before + 2);
    expect(await ownMessages.last().innerText()).toContain(words);
  });

  test('a red flag opens urgent care, and a reload still shows it', async () => {
    const { page, say, messages, settled } = await arrive(phone);
    await say(redFlag);
    const told = await messages.allInnerTexts();
    expect(told.at(-1)).toMatch(tellsToGetHelp);
    await photograph('urgent-phone');

    await page.reload();
    await settled(told.length);
    expect(await messages.allInnerTexts()).toEqual(told);
    await say('ok');
    expect(await messages.count()).toBeGreaterThan(told.length);
  });

  test('nothing but the row of chips scrolls sideways on a phone', async () => {
    const { say, evaluate } = await arrive(phone);
    await say(question);
    expect(await evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    // What is only read aloud stands in a clipped box and may be as wide as it likes.
    const wide = `[...document.querySelectorAll('main *')]
      .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
      .filter((e) => !e.closest('[class*="live-region"], .webchat__suggested-actions__flow-box')).length`;
    expect(await evaluate(wide)).toBe(0);
    await photograph('phone');
  });

  test('no request leaves the server it came from', async () => {
    const { say, requested } = await arrive(desktop);
    await say(question);
    const { host } = new URL(backtalk.url);
    const elsewhere = requested.filter((url) => !/^(data|blob):/.test(url) && new URL(url).host !== host);
    expect(elsewhere).toEqual([]);
    expect(requested.some((url) => url.startsWith('ws'))).toBe(true);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing serious in the %s scheme', async (colorScheme) => {
    const { say, seriousViolations } = await arrive({ ...phone, colorScheme });
    await say(question);
    expect(await seriousViolations()).toEqual([]);
    await say(redFlag);
    expect(await seriousViolations()).toEqual([]);
    await photograph(colorScheme === 'dark' ? 'dark' : 'light');
  });

  test('a question can be asked with the keyboard alone', async () => {
    const { page, evaluate, messages, settled } = await arrive(desktop);
    const before = await messages.count();
    await page.keyboard.press('Tab');
    expect(await evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    const inSendBox = "document.activeElement.dataset.id === 'webchat-sendbox-input'";
    for (let presses = 0; presses < 8 && (await evaluate(inSendBox)) !== true; presses += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await evaluate(inSendBox)).toBe(true);
    await page.keyboard.type(question);
    await page.keyboard.press('Enter');
    await settled(before + 2);
  });

  test('"Start over" opens a new conversation, and the last one can be had back', async () => {
    const { page, say, ownMessages, messages, notes, settled } = await arrive(phone);
    await say(question);
    const said = await messages.count();
    await page.locator('#start-over').click();
    await notes.locator('[data-do="go-back"]').waitFor();
    await settled(1);
    expect(await ownMessages.count()).toBe(0);

    await notes.locator('[data-do="go-back"]').click();
    await settled(said);
    expect(await ownMessages.last().innerText()).toContain(question);
  });

  test.each([403, 404])(
    'a reload that is refused with %d says so and opens a new conversation',
    async (status) => {
      const { page, say, ownMessages, notes, settled } = await arrive(phone);
      await say(question);
      await page.route('**/tokens/refresh', (route) => route.fulfill({ status, json: {} }));
      await page.reload();
      await settled(1);
      expect(await notes.locator('[data-shows="earlier-closed"]').count()).toBe(1);
      expect(await ownMessages.count()).toBe(0);
    },
  );

  test.each(['api/directline/token', 'webchat.js'])(
    'without %s it says so, and can be tried again',
    async (path) => {
      person = await newPerson(browser, phone);
      const { page, notes, settled } = person;
      await page.route(`**/${path}`, (route) => route.abort());
      await page.goto(backtalk.url);
      await notes.locator('[data-shows="unreachable"]').waitFor();
      await page.unroute(`**/${path}`);
      await notes.locator('[data-do="try-again"]').click();
      await settled(1);
      expect(await notes.innerText()).toBe('');
    },
  );

  test("the emergency strip takes its number from the server, and falls back on the page's words", async () => {
    person = await newPerson(browser, phone);
    const { page } = person;
    const strip = page.locator('.emergency');
    await page.route('**/api/emergency', (route) => route.fulfill({ status: 404, json: {} }));
    await page.goto(backtalk.url);
    expect(await strip.innerText()).toBe('Emergency? Call your local emergency number');

    await page.unroute('**/api/emergency');
    await page.route('**/api/emergency', (route) => route.fulfill({ json: { label: '112', number: '112' } }));
    await page.reload();
    expect(await strip.locator('a').getAttribute('href')).toBe('tel:112');
  });
});
