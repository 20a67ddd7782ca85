import type { Aspect, PassageId } from '../src/answers/aspect';
import type { Memory } from '../src/routing/memory';
import type { Reading } from '../src/routing/reading';
import { withoutMarks } from '../src/reply/plain-text';
import { choicesOf, textBlock, type Block, type Choice } from '../src/reply/reply';
import { ownFigures } from './own-figures';
import type { Passage, Words } from '../src/reply/words';

/** Aspects whose answer is a dose. */
const doseAspects: ReadonlySet<Aspect> = new Set([
  'how',
  'how-much',
  'how-often',
  'how-long',
  'when',
  'compare',
]);

/** The blocks of one answer: the passage, fitted to what the person told, with the check of its evidence. */
export function answerBlocks(
  passage: Passage,
  words: Words,
  memory: Memory,
  reading: Reading,
): readonly Block[] {
  const instead = insteadOfDose([...new Set([...passage.dosesOf, ...passage.limitsOf])], words, [
    ...memory.circumstances,
    ...reading.triage.supposedCircumstances,
  ]);
  const leads = instead.map((text): Block => ({ kind: 'lead', text }));
  if (leads.length > 0 && givesDose(passage)) return [...leads, ...sourceBlocks(passage, words)];
  return [
    ...leads,
    { kind: 'text', text: passage.body },
    ...pictureOf(passage, words),
    ...ownFigures(passage, words, memory, reading, leads.length === 0),
    ...(leads.length > 0 ? [] : glanceOf(passage)),
    ...evidenceBlocks(passage, words),
  ];
}

function pictureOf({ figure }: Passage, words: Words): readonly Block[] {
  if (figure === undefined) return [];
  const { id, alt } = figure;
  return [{ kind: 'image', figure: id, alt, text: words.message('picture', { alt }) }];
}

/** Whether the answer tells how much, how often, how long or when of a medicine. */
export function givesDose({ dosesOf, aspect }: Passage): boolean {
  return dosesOf.length > 0 && doseAspects.has(aspect);
}

/** What is said in place of a dose, for each circumstance that is known. */
export function insteadOfDose(
  medicines: readonly string[],
  words: Words,
  circumstances: readonly string[],
): readonly string[] {
  return [...new Set(circumstances)].flatMap((circumstance) => {
    const told = medicines.flatMap((medicine) => words.insteadOfDose(medicine, circumstance) ?? []);
    return told.length === 0
      ? []
      : [
          `${words.message('instead-lead', { circumstance: words.circumstance(circumstance) })} ${told.join(' ')}`,
        ];
  });
}

/** The article's figures in one line, unless the passage has them already. */
function glanceOf({ glance, body, title }: Passage): readonly Block[] {
  if (glance === undefined) return [];
  const said = withoutMarks(body);
  const fresh = glance.split(/[;,]\s*/).some((part) => !said.includes(part.trim()));
  return fresh ? [{ kind: 'text', text: `**${title}:** ${glance}` }] : [];
}

/** Verdict, check, and where it comes from. */
export function evidenceBlocks(passage: Passage, words: Words): readonly Block[] {
  if (passage.evidence === undefined) return sourceBlocks(passage, words);
  const { verdict, text } = passage.evidence;
  const said = words.message(`verdict-${verdict.replaceAll(' ', '-')}`);
  return [{ kind: 'note', text: `${said} ${text}` }, ...sourceBlocks(passage, words)];
}

/** Of an answer, and whether its subject works: "is that proven?" after a price is asked of the thing itself. */
export function evidenceOfSubject(passage: Passage, words: Words): readonly Block[] {
  const works = words.passage(`${passage.topic}#works`);
  const ofSubject =
    works === undefined || works.id === passage.id
      ? []
      : [textBlock(works.body), ...evidenceInFull(works, words)];
  return [...evidenceInFull(passage, words), ...ofSubject];
}

/** The same with the sources by their full titles, for whoever asks where it comes from. */
function evidenceInFull(passage: Passage, words: Words): readonly Block[] {
  if (passage.evidence === undefined) return sourceBlocks(passage, words);
  const [check] = evidenceBlocks(passage, words);
  const full = passage.evidence.sources.map((source) => ({ ...source, short: source.title }));
  const named = { ...passage, evidence: { ...passage.evidence, sources: full } };
  return [...(check === undefined ? [] : [check]), ...sourceBlocks(named, words)];
}

function sourceBlocks({ evidence, places }: Passage, words: Words): readonly Block[] {
  const names = (evidence?.sources ?? []).map(({ short, url }) => `[${short}](${url})`).join('; ');
  const place = places[0] === undefined ? '' : words.message('source-label', { place: places[0] });
  const from = [names, place].filter((part) => part !== '').join(' · ');
  return from === '' ? [] : [{ kind: 'note', text: from }];
}

/** Two or three next questions that were not asked yet, after "tell me more". */
export function nextQuestions(passage: Passage, words: Words, memory: Memory): readonly PassageId[] {
  return passage.next
    .filter((id) => !memory.given.includes(id) && words.passage(id) !== undefined)
    .slice(0, nextOffered);
}

const nextOffered = 2;

export function answerChoices(passage: Passage, next: readonly PassageId[], words: Words): readonly Choice[] {
  return [
    ...moreChoice(passage, words),
    ...nextChoices(next, words),
    ...choicesOf([words.message('chip-not-meant')]),
  ];
}

/** "Tell me more", where there is more. */
export function moreChoice({ more }: Passage, words: Words): readonly Choice[] {
  return more === undefined ? [] : choicesOf([words.message('chip-more')]);
}

/** Next questions, as they are asked. */
export function nextChoices(next: readonly PassageId[], words: Words): readonly Choice[] {
  return choicesOf(next.flatMap((id) => words.passage(id)?.ask ?? []));
}
