import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crossChecks } from '../../src/knowledge/check';
import { lexiconOf } from '../../src/knowledge/lexicon-of';
import { readKnowledge } from '../../src/knowledge/load';
import { KnowledgeError } from '../../src/knowledge/problem';
import { createUnderstand } from '../../src/understand';
import { realKnowledge } from '../support/real-bot';
import { temporaryFolder } from '../support/temporary-folder';

describe('the knowledge as it stands', () => {
  it('carries every statement of the article and refers to nothing that is not there', () => {
    const { written, wordsFor } = realKnowledge();
    expect(crossChecks(written, wordsFor())).toEqual([]);
  });

  const understand = createUnderstand(realKnowledge().source, realKnowledge().mend);
  const raised = (text: string): readonly string[] =>
    understand(text, { countryAsked: false })
      .triage.findings.filter(({ outcome }) => outcome === 'urgent' || outcome === 'confirm')
      .map(({ redFlag }) => redFlag);

  describe.each(realKnowledge().written.circumstances)('circumstance $id', (circumstance) => {
    it.each(circumstance['people-say'])('“%s” tells it', (text) => {
      const { circumstances, supposedCircumstances } = understand(text, { countryAsked: false }).triage;
      expect([...circumstances, ...supposedCircumstances]).toContain(circumstance.id);
    });
    it.each(circumstance['people-do-not-mean'])('“%s” does not', (text) => {
      expect(understand(text, { countryAsked: false }).triage.circumstances).not.toContain(circumstance.id);
    });
  });

  describe.each(realKnowledge().written.redFlags)('$file', (flag) => {
    it.each(flag['people-say'])('“%s” raises it', (text) => {
      expect(raised(text)).toContain(flag.id);
    });
    it.each(flag['people-do-not-mean'])('“%s” stays quiet', (text) => {
      expect(raised(text)).toEqual([]);
    });
  });
});

describe('who stands behind a file', () => {
  const { written, wordsFor } = realKnowledge();
  const anna = { id: 'anna', name: 'Anna', role: 'physiotherapist' };
  const problemsOf = (signers: readonly string[]): readonly string[] => {
    const signed = { status: 'reviewed' as const, 'reviewed-by': [...signers] };
    const [flag, ...flags] = written.redFlags;
    const [topic, ...topics] = written.topics;
    if (flag === undefined || topic === undefined || topic.front.status === 'imported') throw new Error('no red flag or no topic');
    const files = {
      ...written,
      reviewers: [anna, { ...anna, id: 'ben' }],
      redFlags: [{ ...flag, ...signed }, ...flags],
      topics: [{ ...topic, front: { ...topic.front, ...signed } }, ...topics],
    };
    return crossChecks(files, wordsFor()).map(({ file, found }) => `${file}: ${found}`);
  };
  const [flag, topic] = [written.redFlags[0]?.file ?? '', written.topics[0]?.file ?? ''];

  it('a red flag needs two, a topic one', () => {
    expect(problemsOf(['anna', 'ben'])).toEqual([]);
    expect(problemsOf(['anna'])).toEqual([`${flag}: reviewed by 1`]);
    expect(problemsOf(['anna', 'anna'])).toEqual([`${flag}: reviewed by 1`]);
    expect(problemsOf([])).toEqual([`${flag}: reviewed by 0`, `${topic}: reviewed by 0`]);
  });

  it('is somebody known', () => {
    expect(problemsOf(['anna', 'zoe'])).toEqual([`${flag}: reviewer 'zoe'`, `${topic}: reviewer 'zoe'`]);
  });
});

describe('a word that points', () => {
  it('may mean topics that exist only', () => {
    const { written, wordsFor } = realKnowledge();
    const pointers = { ...written.words.pointers, things: { gadget: ['tens', 'teleporter'] } };
    const problems = crossChecks({ ...written, words: { ...written.words, pointers } }, wordsFor());
    expect(problems.map(({ found }) => found)).toEqual(["topic 'teleporter' of 'gadget'"]);
  });
});

describe('a mistake in the content', () => {
  const broken = (file: string, from: string, to: string): readonly string[] => {
    const folder = temporaryFolder();
    const root = join(folder.path, 'knowledge');
    cpSync('knowledge', root, { recursive: true });
    const path = join(root, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    try {
      readKnowledge(root, 'en');
    } catch (error) {
      if (error instanceof KnowledgeError) return error.message.split('\n');
      throw error;
    } finally {
      folder.remove();
    }
    return [];
  };

  it('names the file, the line, what was found and what is allowed', () => {
    const told = broken('en/red-flags/fever.yaml', 'disposition: hospital-now', 'disposition: asap').join('\n');
    expect(told).toMatch(/fever\.yaml:\d+/);
    expect(told).toContain('"asap"');
    expect(told).toContain('hospital-now');
  });

  it('is named where a false friend would hide an ordinary word', () => {
    const root = { ...realKnowledge().written };
    const cues = { ...root.cues, falseFriends: ['rip me'] };
    expect(() => lexiconOf({ ...root, cues })).toThrow(/leaves only 'rip'/);
  });

  it('is refused where YAML cannot be read', () => {
    expect(broken('en/messages.yaml', 'greeting:', 'greeting: : :').join('\n')).toMatch(/messages\.yaml:\d+ {2}\[yaml\]/);
  });
});
