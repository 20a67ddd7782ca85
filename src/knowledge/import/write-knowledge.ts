import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { KnowledgeError } from '../problem';
import type { Imported, ImportedTopic } from './topics-of';

/** The folder of every imported topic, and so its theme. */
const theme = 'imported';

/** Writes a folder that `BACKTALK_KNOWLEDGE` may name, whole or not at all. @throws KnowledgeError where one is already */
export function writeKnowledge(folder: string, locale: string, { topics, notOurs }: Imported): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new KnowledgeError([{ rule: 'folder', file: folder, found: 'a folder that holds something', right: 'a new folder, or an empty one' }], 'the import');
  const unfinished = `${resolve(folder)}.unfinished-${process.pid}`;
  try {
    const place = join(unfinished, locale, 'topics', theme);
    mkdirSync(place, { recursive: true });
    for (const topic of topics) writeFileSync(join(place, `${topic.id}.md`), topicText(topic));
    if (notOurs.length > 0) writeFileSync(join(unfinished, locale, 'not-ours.yaml'), notOursText(notOurs));
    mkdirSync(dirname(resolve(folder)), { recursive: true });
    if (existsSync(folder)) rmdirSync(folder);
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function topicText({ id, asked, title, answer, source, next }: ImportedTopic): string {
  const front = {
    id,
    title,
    theme,
    main: 'what',
    ...(next.length === 0 ? {} : { 'see-also': next.map((one) => `${one}#what`) }),
    'asked-as': asked.length === 0 ? {} : { what: asked },
    status: 'imported',
    ...(source === '' ? {} : { source }),
  };
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n## what\n\n${asBody(answer)}\n\n### Ask\n\n${title}\n`;
}

/** A heading or a quotation of the answer's own would be read as ours; a space before it changes nothing in Markdown. */
function asBody(answer: string): string {
  return answer.replace(/^(?=#{2,3} |>)/gm, ' ');
}

function notOursText(notOurs: Imported['notOurs']): string {
  return stringify(
    notOurs.map(({ id, asked, reply }) => ({ id, title: id, status: 'imported', 'people-say': asked, ...(reply === '' ? {} : { reply }) })),
    { lineWidth: 0 },
  );
}
