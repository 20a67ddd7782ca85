import type { z } from 'zod';
import type { PassageId } from '../answers/aspect';
import type { KnowledgeFiles } from './load';
import type { anySubjectSchema } from './schema';

/** The shared content in words that fit any subject, with references to what the folder holds only. */
export function ofAnySubject(
  files: KnowledgeFiles,
  { messages, 'small-talk': replies }: z.output<typeof anySubjectSchema>,
): KnowledgeFiles {
  const held = new Set<PassageId>(files.topics.flatMap(({ sections }) => sections.map(({ id }) => id)));
  return {
    ...files,
    messages: { ...files.messages, ...messages },
    smallTalk: files.smallTalk.map((one) => {
      const reply = replies[one.id] ?? one.reply;
      return { ...one, ...(reply === undefined ? {} : { reply }), next: one.next.filter((id) => held.has(id)) };
    }),
    // What is asked there makes a plan for the back.
    checkIn: { ...files.checkIn, history: { ...files.checkIn.history, rounds: [] } },
    referred: files.referred.map((topic) => ({ ...topic, front: { ...topic.front, 'see-also': [] } })),
  };
}
