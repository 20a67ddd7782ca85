import { answerBlocks, answerChoices, evidenceBlocks, nextQuestions } from '../../dialogs/compose-answer';
import { greeting } from '../../dialogs';
import type { Passage } from '../../src/reply/words';
import { plainReply, type Reply } from '../../src/reply/reply';
import { toActivity } from '../../src/reply/to-activity';
import { memory, reading } from '../support/builders';
import { bytesOf, cardOf, cardTexts, wordsOf } from '../support/cards';
import { realKnowledge } from '../support/real-bot';

const { written, wordsFor, source } = realKnowledge();
const countries = [undefined, ...written.services.countries.map(({ id }) => id)];
const channels = ['msteams', 'webchat', 'slack', 'ask'];

/** Teams refuses messages above 28 KB in its older limit. */
const largest = 25 * 1024;

/** A placeholder that nothing filled in. */
const leftOpen = /\{[a-z]+[^}]*\}/;
const html = /<\/?[a-z][^>]*>|&[a-z]+;/i;

function answerOf(passage: Passage, country?: string): Reply {
  const words = wordsFor(country);
  const said = answerBlocks(passage, words, memory(), reading());
  const more =
    passage.more === undefined
      ? []
      : [{ kind: 'text', text: passage.more } as const, ...evidenceBlocks(passage, words)];
  return {
    tone: 'answer',
    title: passage.title,
    blocks: [...said, ...more],
    choices: answerChoices(passage, nextQuestions(passage, words, memory()), words),
  };
}

/** What is wrong with a reply on any channel. */
function faultsIn(reply: Reply): readonly string[] {
  return channels.flatMap((channel) => {
    const activity = toActivity(reply, channel);
    const card = cardOf(activity);
    const texts = [activity.text ?? '', activity.speak ?? '', ...cardTexts(activity)];
    return [
      ...(bytesOf(activity) < largest ? [] : [`${bytesOf(activity)} bytes on ${channel}`]),
      ...(card === undefined || card.version === '1.5' ? [] : [`card version ${card.version}`]),
      ...(card === undefined ? [] : wordsOf(reply).filter((line) => !card.fallbackText.includes(line))).map(
        (line) => `not in fallbackText: ${line}`,
      ),
      ...texts.filter((text) => leftOpen.test(text)).map((text) => `not filled in: ${text}`),
      ...texts.filter((text) => html.test(text)).map((text) => `HTML: ${text}`),
      ...reply.choices.filter(({ label }) => label.trim() === '').map(() => 'an empty choice'),
    ];
  });
}

const passages = source.answers.passages.flatMap(({ id }) => wordsFor().passage(id) ?? []);

describe('every passage', () => {
  it('is there to be said', () => {
    expect(passages).toHaveLength(source.answers.passages.length);
    expect(passages.length).toBeGreaterThan(300);
  });

  it.each(passages.map((passage) => [passage.id, passage] as const))(
    '%s is said whole on every channel',
    (_id, passage) => {
      expect(faultsIn(answerOf(passage))).toEqual([]);
    },
  );

  it('offers two or three next questions that exist', () => {
    const poor = passages
      .filter((passage) => nextQuestions(passage, wordsFor(), memory()).length < 2)
      .map(({ id }) => id);
    expect(poor).toEqual([]);
  });

  it('leaves room for every country’s numbers', () => {
    const faults = countries.flatMap((country) =>
      source.answers.passages.flatMap(({ id }) => {
        const passage = wordsFor(country).passage(id);
        return passage === undefined ||
          !leftOpen.test(`${passage.body} ${passage.more ?? ''} ${passage.evidence?.text ?? ''}`)
          ? []
          : [[country, id]];
      }),
    );
    expect(faults).toEqual([]);
  });
});

describe('a dose', () => {
  const doseAspects: ReadonlySet<string> = new Set(['how', 'how-much', 'how-often', 'how-long', 'when']);
  const dosed = passages.filter(({ dosesOf }) => dosesOf.length > 0);
  const told = written.circumstances.map(({ id }) => id);

  // What is said in place of a dose is worth nothing when the figures stand below it.
  it('is nowhere in an answer that says “no dose”', () => {
    const leaks = dosed.flatMap((passage) =>
      told.flatMap((circumstance) => {
        const words = wordsFor();
        const instead = passage.dosesOf.flatMap(
          (medicine) => words.insteadOfDose(medicine, circumstance) ?? [],
        );
        if (instead.length === 0 || !doseAspects.has(passage.aspect)) return [];
        const blocks = answerBlocks(passage, words, memory({ circumstances: [circumstance] }), reading());
        const rest = blocks
          .map((block) => ('text' in block ? block.text : ''))
          .filter((text) => !instead.some((one) => text.includes(one)));
        return rest.some((text) => /\d\s?mg\b/.test(text)) ? [`${passage.id} for ${circumstance}`] : [];
      }),
    );
    expect(leaks).toEqual([]);
  });

  it('is not in the line of limits of an answer about several medicines to somebody who is pregnant', () => {
    const limited = passages.filter(({ limitsOf, dosesOf }) => limitsOf.length > 0 && dosesOf.length === 0);
    expect(limited.length).toBeGreaterThan(0);
    const leaks = limited.flatMap((passage) => {
      const blocks = answerBlocks(passage, wordsFor(), memory({ circumstances: ['pregnant'] }), reading());
      const text = blocks.map((block) => ('text' in block ? block.text : '')).join(' ');
      return text.includes(passage.glance ?? '?') ? [passage.id] : [];
    });
    expect(leaks).toEqual([]);
  });
});

describe('every other sentence', () => {
  it.each(written.redFlags.map(({ id }) => id))('urgent care for %s is said whole in every country', (id) => {
    const faults = countries.flatMap((country) => {
      const words = wordsFor(country);
      const flag = words.redFlag(id);
      const disposition = written.redFlags.find((one) => one.id === id)?.disposition;
      if (flag === undefined || disposition === undefined) return [`no words for ${id}`];
      const because = words.message('because', { quote: 'x', why: flag.why });
      const say = words.message('say-this', { say: flag.say });
      return faultsIn({
        tone: 'urgent',
        blocks: [
          { kind: 'lead', text: words.message(words.doKey(flag.script, disposition)) },
          { kind: 'text', text: because },
          { kind: 'list', title: words.message('meanwhile'), items: flag.meanwhile },
          { kind: 'text', text: say },
        ],
        choices: [],
      });
    });
    expect(faults).toEqual([]);
  });

  it.each(['emergency-now', 'hospital-now', 'same-day', 'see-clinician'] as const)(
    'every script has an action for %s',
    (disposition) => {
      for (const { script } of written.redFlags)
        expect(wordsFor().message(wordsFor().doKey(script, disposition))).not.toBe('');
    },
  );

  it('gives the country’s emergency number in the action for an emergency', () => {
    const missing = written.services.countries.flatMap(({ id, emergency }) =>
      wordsFor(id)
        .message('do-medical-emergency-now')
        .includes(emergency.number ?? emergency.label)
        ? []
        : [id],
    );
    expect(missing).toEqual([]);
  });

  it('of small talk, of subjects outside and of the greeting is said whole', () => {
    const words = wordsFor();
    const replies = [
      ...written.smallTalk.flatMap(({ id }) => words.smallTalk(id)?.reply ?? []),
      ...written.notOurs.flatMap(({ id }) => words.notOurs(id)?.reply ?? []),
    ].map((text) => plainReply(text));
    expect([...replies, greeting(words)].flatMap(faultsIn)).toEqual([]);
  });

  it('a failed turn says whom to call in an emergency', () => {
    expect(wordsFor().message('error')).toMatch(/emergency.*112 or 911/);
    expect(wordsFor('uk').message('error')).toContain('999');
  });
});
