import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const candidates = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where the system's browser is, or undefined when there is none. */
export const chromiumPath = candidates.find((path) => path !== undefined && path !== '' && existsSync(path));

/** True where a missing browser is a failure, as it is in CI. */
export const browserRequired = process.env['BACKTALK_REQUIRE_BROWSER'] === '1';

/** @throws when no browser is found */
export async function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) {
    throw new Error(
      'no Chromium: install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH',
    );
  }
  const quiet = ['background-networking', 'component-update', 'sync'].map(
    (feature) => `--disable-${feature}`,
  );
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', ...quiet],
  });
}
