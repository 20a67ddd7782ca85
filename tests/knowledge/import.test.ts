import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importKnowledge } from '../../src/knowledge/import/import-knowledge';
import { markdownOf } from '../../src/knowledge/import/markdown-of';
import { readKnowledge, type KnowledgeFiles } from '../../src/knowledge/load';
import { KnowledgeError } from '../../src/knowledge/problem';
import { temporaryFolder } from '../support/temporary-folder';

let folder = temporaryFolder();
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  folder.remove();
});

const out = (): string => join(folder.path, 'knowledge');

function imported(name: string, text: string | Buffer, skip = false): KnowledgeFiles {
  const table = join(folder.path, name);
  writeFileSync(table, text);
  importKnowledge(table, out(), 'en', skip);
  return readKnowledge(out(), 'en');
}

function refused(name: string, text: string | Buffer): string {
  try {
    imported(name, text);
  } catch (error) {
    if (error instanceof KnowledgeError) return error.message;
    throw error;
  }
  return 'nothing refused';
}

const askedOf = ({ topics }: KnowledgeFiles): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(topics.map(({ front }) => [front.id, front['asked-as'].what ?? []]));

describe('a table of questions and answers', () => {
  it.each([
    ['faq.tsv', 'Question\tAnswer\nwhere is it\tHere.\nwhen is it\tNow.\n'],
    ['faq.csv', 'question,answer\nwhere is it,Here.\n"when is it","Now."\n'],
    ['excel.csv', '\uFEFFquestion;answer\r\nwhere is it;Here.\r\nwhen is it;Now.\r\n'],
    ['bare.tsv', 'where is it\tHere.\n\nwhen is it\tNow.\n'],
    ['faq.json', '[{"question":"where is it","answer":"Here."},{"questions":["when is it"],"answer":"Now."}]'],
    ['unicode.tsv', Buffer.from('\uFEFFquestion\tanswer\nwhere is it\tHere.\nwhen is it\tNow.\n', 'utf16le')],
  ])('%s becomes topics that the bot can load', (name, text) => {
    const { topics, redFlags } = imported(name, text);
    expect(topics.map(({ front, sections }) => [front.title, sections[0]?.body])).toEqual([
      ['when is it', 'Now.'],
      ['where is it', 'Here.'],
    ]);
    expect(topics.map(({ front }) => front.status)).toEqual(['imported', 'imported']);
    expect(redFlags.length).toBeGreaterThan(0);
  });

  it('rows with the same answer are one topic, and so are rows with the same topic id', () => {
    const files = imported(
      'faq.csv',
      'question,answer,topic id\nhow do i pay,By card.,Ways_to pay\nwhich cards,,ways to pay\nopen today,"Yes, till 5.",\nopen now,"Yes, till 5.",\ncan i pay by card,By card.,\n',
    );
    expect(askedOf(files)).toEqual({
      'open-today': ['open today', 'open now'],
      'ways-to-pay': ['how do i pay', 'which cards', 'can i pay by card'],
    });
  });

  it('rows of a topic with different answers keep them all', () => {
    const { topics } = imported('faq.csv', 'question,answer,topic\na b,One.,x\nc d,Two.,x\n');
    expect(topics[0]?.sections[0]?.body).toBe('One.\n\nTwo.');
  });

  it('rows whose topic is oos are what is not ours', () => {
    const { notOurs, topics } = imported('faq.csv', 'question,answer,topic\nhow do i pay,By card.,\nwho won,,oos\n');
    expect(topics.map(({ front }) => front.id)).toEqual(['how-do-i-pay']);
    expect(notOurs.map((one) => one['people-say'])).toEqual([['who won']]);
  });
});

describe('exports of Azure', () => {
  const columns = 'Question\tAnswer\tSource\tMetadata\tSuggestedQuestions\tIsContextOnly\tPrompts\tQnaId';

  it('the table: line breaks, prompts and answers that only follow another', () => {
    const prompts = '[{"displayOrder":0,"qnaId":2,"displayText":"No mail"}]';
    const files = imported(
      'azure.tsv',
      `${columns}\nreset my password\tOpen **Settings**.\\n\\n- Reset\tfaq.docx\tteam:it\t[]\tFalse\t${prompts}\t1\nforgot password\tOpen **Settings**.\\n\\n- Reset\tfaq.docx\t\t[]\tFalse\t[]\t1\nno mail came\tLook into spam.\tEditorial\t\t[]\tTrue\t[]\t2\n`,
    );
    expect(askedOf(files)).toEqual({ 'no-mail-came': [], 'reset-my-password': ['reset my password', 'forgot password'] });
    const reset = files.topics.find(({ front }) => front.id === 'reset-my-password');
    expect(reset?.sections[0]?.body).toBe('Open **Settings**.\n\n- Reset');
    expect(reset?.front['see-also']).toEqual(['no-mail-came#what']);
  });

  it.each([
    ['qnaDocuments', { qnaDocuments: [{ id: 1, answer: 'Now.', source: 's', questions: ['when', 'what time'], metadata: [{ name: 'a', value: 'b' }] }] }],
    ['a list', [{ answer: 'Now.', questions: ['when', 'what time'], source: 's' }]],
    ['Assets', { Assets: { Qnas: [{ Id: 1, Answer: 'Now.', Questions: ['when', 'what time'], Source: 's', Metadata: {} }] } }],
    ['an update', [{ op: 'add', value: { id: 1, answer: 'Now.', questions: ['when', 'what time'], source: 's' } }]],
  ])('JSON as %s', (_form, json) => {
    const files = imported('export.json', JSON.stringify(json));
    expect(askedOf(files)).toEqual({ when: ['when', 'what time'] });
    expect(files.topics[0]?.front).toMatchObject({ source: 's' });
  });
});

describe('a bad row', () => {
  const table = 'question,answer,topic\nhow do i pay,By card.,\nonly one cell\n,Nobody asks.,\nwho knows,,\n???,Yes.,\nfilm,<video src=x></video>,\nHow do I pay?,In cash.,\n';

  it('is named by its line, with what was found and what would be right, and nothing is written', () => {
    const told = refused('faq.csv', table);
    for (const line of [3, 4, 5, 6, 7, 8]) expect(told).toMatch(new RegExp(`faq\\.csv:${line}  .* found .*; right would be: `));
    expect(told).toContain('found <video> in the answer');
    expect(told).toContain('the question of line 2 again with another answer');
    expect(readdirSync(folder.path)).toEqual(['faq.csv']);
  });

  it('is left out when it may be skipped', () => {
    expect(askedOf(imported('faq.csv', table, true))).toEqual({ 'how-do-i-pay': ['how do i pay'] });
  });

  it.each([
    ['an open quotation mark', 'faq.csv', 'question,answer\n"when,Now.\n', /faq\.csv:\d+ .*split into cells/],
    ['JSON that is none', 'faq.json', '[\n{"question":\n', /faq\.json:\d+ .*not JSON/],
    ['an entry of another form', 'faq.json', '[\n{"question":"a b","answer":"c"},\n{"answer":5}\n]', /faq\.json:3 /],
    ['a table of another kind', 'faq.xlsx', 'x', /\.tsv, \.csv or \.json/],
    ['text in another encoding', 'faq.csv', Buffer.from([0x71, 0x2c, 0xe9, 0x0a]), /not UTF-8/],
    ['no row at all', 'faq.csv', '', /no row/],
  ])('%s stops it', (_what, name, text, message) => {
    expect(refused(name, text)).toMatch(message);
    expect(existsSync(out())).toBe(false);
  });

  it('and a folder that holds something is left alone', () => {
    mkdirSync(out());
    writeFileSync(join(out(), 'mine'), 'kept');
    expect(refused('faq.csv', 'question,answer\nwhen,Now.\n')).toContain('a folder that holds something');
    expect(readFileSync(join(out(), 'mine'), 'utf8')).toBe('kept');
  });
});

describe('answers', () => {
  it.each([
    ['Markdown', '**Bold** and [a link](https://x.example).\n\n- one\n  - two', '**Bold** and [a link](https://x.example).\n\n- one\n  - two'],
    ['a few elements among Markdown', '- <b>one</b>\n- <a href="https://x.example">two</a>', '- **one**\n- [two](https://x.example)'],
    ['HTML', '<p>First</p><ul><li>one</li></ul>', 'First\n\n-   one'],
    ['a smaller-than sign', 'if x < 5 and y > 3', 'if x < 5 and y > 3'],
    ['an element that was shown', '<b>write</b> &lt;b&gt;', '**write** \\<b>'],
  ])('%s is told in Markdown', (_what, answer, markdown) => {
    expect(markdownOf(answer)).toEqual({ markdown });
  });

  it('keep their headings and quotations', () => {
    const { topics } = imported('faq.json', JSON.stringify([{ question: 'how', answer: 'First\n## Steps\n> Note\n### More\nLast' }]));
    expect(topics[0]?.sections[0]?.body).toBe('First\n ## Steps\n > Note\n ### More\nLast');
  });
});
