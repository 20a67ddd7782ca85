import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { SecondOpinionModel } from '../triage/second-opinion';
import type { ClassifierModel } from '../understanding/classifier';
import { filesIn, isOther, type KnowledgeFiles } from './load';

/** What the build leaves of the knowledge, so that a start neither parses, nor checks, nor trains again. */
export interface CompiledKnowledge {
  /** Of the content and of the code that reads it; a file with another key is not used. */
  readonly key: string;
  readonly files: KnowledgeFiles;
  readonly model: SecondOpinionModel;
  /** Tells topics apart. */
  readonly subjects: ClassifierModel;
  /** Tells apart what is asked about them. */
  readonly aspects: ClassifierModel;
  /** Tells what is ours from what is not. */
  readonly outside: ClassifierModel;
  /** Tells danger from the subject of a folder that is not the bundled one. */
  readonly ownSubject: ClassifierModel;
  /** Known questions and texts → their stems, joined by spaces. */
  readonly stems: Readonly<Record<string, string>>;
}

/** The bundled knowledge and each other folder have a file of their own. */
function placeOf(root: string): string {
  if (!isOther(root)) return join('build', 'knowledge.json');
  const folder = createHash('sha256').update(resolve(root)).digest('hex').slice(0, 12);
  return join('build', `knowledge-${folder}.json`);
}

/** Code that decides what is made of the content; absent files count as nothing, so a bundle has a key too. */
const readers = ['knowledge', 'understanding', 'triage', 'answers'].map((room) => join('src', room));

/** SHA-256 over the content version, the locale and the code that compiles. */
export function compiledKey(version: string, locale: string): string {
  const hash = createHash('sha256').update(`${version} ${locale}`);
  for (const path of readers.flatMap((folder) => filesIn(folder, '.ts'))) hash.update(readFileSync(path));
  return hash.digest('hex');
}

const compiledForm = z.object({
  key: z.string(),
  files: z.custom<KnowledgeFiles>((value) => typeof value === 'object' && value !== null),
  model: z.custom<SecondOpinionModel>((value) => typeof value === 'object' && value !== null),
  subjects: z.custom<ClassifierModel>((value) => typeof value === 'object' && value !== null),
  aspects: z.custom<ClassifierModel>((value) => typeof value === 'object' && value !== null),
  outside: z.custom<ClassifierModel>((value) => typeof value === 'object' && value !== null),
  ownSubject: z.custom<ClassifierModel>((value) => typeof value === 'object' && value !== null),
  stems: z.custom<Readonly<Record<string, string>>>((value) => typeof value === 'object' && value !== null),
}) satisfies z.ZodType<CompiledKnowledge>;

/** The compiled knowledge of this very content and code, or nothing: then the sources are read. */
export function readCompiled(root: string, key: string): CompiledKnowledge | undefined {
  try {
    const json: unknown = JSON.parse(readFileSync(placeOf(root), 'utf8'));
    const compiled = compiledForm.safeParse(json);
    return compiled.success && compiled.data.key === key ? compiled.data : undefined;
  } catch {
    return undefined;
  }
}

/** Writes it whole or not at all: a start beside the build never sees half a file. */
export function writeCompiled(root: string, compiled: CompiledKnowledge): void {
  const place = placeOf(root);
  mkdirSync(dirname(place), { recursive: true });
  const unfinished = `${place}.${process.pid}`;
  writeFileSync(unfinished, JSON.stringify(compiled));
  renameSync(unfinished, place);
}
