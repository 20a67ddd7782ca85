import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { setsFolder } from './sets';
import type { Estimate } from './share';

const share = z.number().min(0).max(1);
const form = z.strictObject({
  contentVersion: z.string(),
  figures: z.record(
    z.string(),
    z.strictObject({ hits: z.int(), of: z.int(), share, low: share, high: share }),
  ),
});

/** The figures of the frozen part when somebody last put them on record. */
export type Recorded = z.output<typeof form>;

const recordedFile = join(setsFolder, 'recorded.json');

/** @throws when there is no record yet or it has another form */
export function readRecorded(): Recorded {
  return form.parse(JSON.parse(readFileSync(recordedFile, 'utf8')));
}

/** Puts the figures of the frozen part on record. @returns the file written */
export function record(contentVersion: string, figures: Readonly<Record<string, Estimate>>): string {
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([id, { hits, of, share: found, low, high }]) => [
      id,
      { hits, of, share: inThousandths(found), low: inThousandths(low), high: inThousandths(high) },
    ]),
  );
  const written: Recorded = { contentVersion, figures: rounded };
  writeFileSync(recordedFile, `${JSON.stringify(written, null, 2)}\n`);
  return recordedFile;
}

function inThousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}
