import { freshConversation, readConversation } from '../../src/bot/conversation';
import { memoryStore } from '../../src/state';
import { memory, screenQuestions, warning } from '../support/builders';
import { RawChannel } from '../support/raw-channel';
import { toyBot } from '../support/toy-bot';

const key = 'conversation/ask/c1';

describe('a stored conversation', () => {
  it.each([
    ['nothing', undefined],
    ['an older form', { memory: { greeted: true, topic: 'ice' }, answered: [] }],
    ['a dialog stack of another form', { memory: memory(), answered: [], lastReplies: [], dialogs: 'none' }],
    ['a passage that is none', { memory: memory(), answered: [], lastReplies: [], given: [5] }],
    ['text', 'broken'],
    ['null', null],
  ])('of %s is read as a fresh one or as it is, never refused', (_form, stored) => {
    const read = readConversation(stored);
    expect(read.memory).toEqual(freshConversation.memory);
  });

  it('is read back as it was written', () => {
    const written = {
      ...freshConversation,
      memory: memory({
        given: ['ice#how-long'],
        country: 'uk',
        open: { kind: 'clarify', options: ['heat#what'] },
      }),
      answered: ['a1'],
      lastReplies: [
        {
          tone: 'answer',
          blocks: [{ kind: 'image', figure: 'ice-pack', alt: 'A pack.', text: 'Picture: A pack.' }],
          choices: [],
        },
      ],
    };
    expect(readConversation(JSON.parse(JSON.stringify(written)))).toEqual(written);
  });

  it('is read back in the middle of a check-in', () => {
    const [before, asked] = screenQuestions;
    if (before === undefined || asked === undefined) throw new Error('the toy check-in has three questions');
    const kept = ({ id, redFlag, disposition, also, deniedAs, parts, whenTold }: typeof asked) => {
      return { id, redFlag, disposition, also, deniedAs, parts, whenTold };
    };
    const checking = memory({
      checkIn: { at: 5, answers: [{ id: before.id, answer: 'no' }], complete: false },
      open: { kind: 'check-in', question: kept(asked), before: kept(before) },
    });
    const stored: unknown = JSON.parse(JSON.stringify({ ...freshConversation, memory: checking }));
    expect(readConversation(stored).memory).toEqual(checking);
  });

  it('is read back in the middle of a medicine check', () => {
    const told = '2026-11-30T08:00:00.000Z';
    const checking = memory({
      medicineCheck: { medicine: 'blue', answered: ['you'], told: [], complete: false },
      open: { kind: 'medicine-check', question: { id: 'taken', of: [], refusing: ['old'], tellsAge: false } },
      denied: [{ circumstance: 'old', told }],
      taken: [{ medicine: 'blue', mg: 100, eachMg: 100, told, at: told }],
      takenAsked: told,
    });
    const stored: unknown = JSON.parse(JSON.stringify({ ...freshConversation, memory: checking }));
    expect(readConversation(stored).memory).toEqual(checking);
  });

  it('from before tablets were remembered keeps its warning', () => {
    const all = Object.entries(memory({ warning: warning() }));
    const older = Object.fromEntries(all.filter(([name]) => name !== 'taken'));
    const stored: unknown = { memory: older, answered: [], lastReplies: [] };
    expect(readConversation(stored).memory).toEqual(memory({ warning: warning() }));
  });

  it('of an older form does not stop the person from being answered', async () => {
    const store = memoryStore();
    await store.write([{ key, value: { version: 0, stack: ['gone'] }, expected: 'absent' }]);
    const channel = new RawChannel(toyBot({ store }).bot);
    await channel.deliver({ id: 'a1', text: 'ice' });
    expect(channel.said).toEqual([expect.stringContaining('Ten minutes.')]);
  });

  it('with a dialog that exists no more goes on without it', async () => {
    const store = memoryStore();
    const dialogs = { dialogStack: [{ id: 'gone', state: {} }] };
    await store.write([{ key, value: { ...freshConversation, dialogs }, expected: 'absent' }]);
    const channel = new RawChannel(toyBot({ store }).bot);
    await channel.deliver({ id: 'a1', text: 'ice' });
    expect(channel.said).toEqual([expect.stringContaining('Ten minutes.')]);
  });
});
