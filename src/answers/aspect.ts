/** What can be asked about a subject. */
export const aspects = [
  'what',
  'how',
  'how-much',
  'how-often',
  'how-long',
  'when',
  'cost',
  'why',
  'when-not',
  'best-for',
  'works',
  'compare',
] as const;
export type Aspect = (typeof aspects)[number];

/** `topic#aspect`: the address of one passage. */
export type PassageId = `${string}#${Aspect}`;

/** @throws when the aspect of an address is none. */
export function splitPassageId(id: PassageId): { readonly topic: string; readonly aspect: Aspect } {
  const [topic = '', name = ''] = id.split('#');
  const aspect = aspects.find((one) => one === name);
  if (aspect === undefined) throw new Error(`'${id}' names no aspect; one of ${aspects.join(', ')}`);
  return { topic, aspect };
}

/** The evidence check beside every answer. */
export const verdicts = ['supported', 'mixed', 'not supported', 'caution', 'not checked'] as const;
export type Verdict = (typeof verdicts)[number];

/** How people ask for one passage. */
export interface PassageQuestions {
  readonly id: PassageId;
  readonly topic: string;
  readonly aspect: Aspect;
  readonly askedAs: readonly string[];
  /** Plain text of the passage, for retrieval. */
  readonly text: string;
  /** It says that there is no price to tell. */
  readonly unpriced?: boolean;
}

/** A topic as the matchers see it. */
export interface TopicNames {
  readonly id: string;
  readonly theme: string;
  readonly names: readonly string[];
  readonly main: Aspect;
  /** Topics that its `compare` passage weighs against each other. */
  readonly compares: readonly string[];
  /** The aspect that tells what taking two medicines of one group means. */
  readonly twoOfOneGroup?: Aspect;
}

/** The theme of a topic, if there is such a topic. */
export type ThemeOf = (topic: string) => string | undefined;

export function themesOf(topics: readonly Pick<TopicNames, 'id' | 'theme'>[]): ThemeOf {
  const themes = new Map(topics.map(({ id, theme }) => [id, theme]));
  return (topic) => themes.get(topic);
}
