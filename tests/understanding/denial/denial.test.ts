import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createUnderstand } from '../../../src/understand';
import { realKnowledge } from '../../support/real-bot';

const sentence = z.strictObject({ text: z.string(), sign: z.string(), denied: z.boolean() });

/** The sign that a sentence speaks of, and the red flags that tell it. */
const redFlagsOf: Readonly<Record<string, readonly string[]>> = {
  fever: ['fever', 'sepsis-signs'],
  'groin numbness': ['saddle-numbness', 'sexual-numbness'],
  bladder: ['bladder-change'],
  bowels: ['bowel-change'],
  'both legs': ['both-legs'],
  'weak leg': ['leg-weakness', 'foot-drop', 'cannot-stand'],
  'chest pain': ['chest-pain'],
  breathless: ['breathing-trouble', 'breath-pain'],
  'black stools': ['black-stool'],
  'vomiting blood': ['vomiting-blood'],
  'fall or crash': ['trauma', 'thin-bone-fracture'],
  'blood in urine': ['urine-blood', 'kidney'],
  'face drooping': ['stroke'],
  'pins and needles both feet': ['both-legs'],
};

/**
 * Two hundred sentences in the spirit of the NegEx test kit (W. Chapman, 2001), in chat English, written blind by one
 * hand. A sign that no phrase finds at all counts as denied: nothing was asserted of it.
 */
const kit = readFileSync(join(__dirname, 'kit.jsonl'), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => sentence.parse(JSON.parse(line)));

describe('denial', () => {
  const understand = createUnderstand(realKnowledge().source, realKnowledge().mend);
  const judged = kit.map(({ text, sign, denied }) => {
    const ids = redFlagsOf[sign] ?? [];
    const own = understand(text, { countryAsked: false }).triage.findings.filter(({ redFlag }) =>
      ids.includes(redFlag),
    );
    return { text, denied, heard: !own.some(({ outcome }) => outcome !== 'set-aside') };
  });
  const share = (of: typeof judged, right: (one: (typeof judged)[number]) => boolean): number =>
    of.filter(right).length / of.length;

  it('is heard where it is said (recall)', () => {
    const said = judged.filter(({ denied }) => denied);
    expect(share(said, ({ heard }) => heard)).toBeGreaterThanOrEqual(0.95);
  });

  it('is heard nowhere else (precision)', () => {
    const heard = judged.filter((one) => one.heard);
    expect(share(heard, ({ denied }) => denied)).toBeGreaterThanOrEqual(0.95);
  });
});
