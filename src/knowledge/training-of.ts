import type { Evidence } from '../triage/evidence';
import type { Labelled } from '../triage/second-opinion';
import type { KnowledgeFiles } from './load';

/** Everything in the knowledge that tells of a sign or of none: labelled messages and each file's own examples. */
export function trainingOf(files: KnowledgeFiles, evidenceIn: (text: string) => Evidence): readonly Labelled[] {
  const sign = (redFlag: string, weight = ofExamples) => (text: string): Labelled => ({ ...evidenceIn(text), redFlag, weight });
  const harmless = (text: string): Labelled => ({ ...evidenceIn(text), weight: ofExamples });
  const question = (text: string): Labelled => ({ ...evidenceIn(text), weight: ofQuestions });
  const harmlessMessage = (weight: number) => (text: string): Labelled => ({ ...evidenceIn(text), weight });
  const known = new Set(files.redFlags.map(({ id }) => id));
  const questions = files.topics.flatMap(({ front }) => Object.values(front['asked-as']).flat());
  // Signs are often told behind a question ("can I use heat, my legs are numb"), so each example stands behind one, too.
  const asides = (texts: readonly string[], offset: number): readonly string[] =>
    texts.map((text, at) => `${questions[((at + offset) * step) % questions.length] ?? ''}, ${text}`);
  return [
    ...files.redFlags.flatMap((flag, at) => [
      ...flag['people-say'].map(sign(flag.id)),
      ...asides(flag['people-say'], at * 100).map(sign(flag.id)),
      ...flag['people-do-not-mean'].map(harmlessMessage(ofLookAlikes)),
      ...asides(flag['people-do-not-mean'], at * 100).map(harmless),
    ]),
    ...files.training.flatMap((set, at) => [
      ...Object.entries(set.signs).flatMap(([id, said]) =>
        known.has(id) ? [...said.map(sign(id, ofMessages)), ...asides(briefOnes(said), at * 100).map(sign(id))] : [],
      ),
      ...set.harmless.map(harmlessMessage(ofMessages)),
      ...asides(briefOnes(set.harmless), at * 100).map(harmless),
    ]),
    ...questions.map(question),
    ...files.notOurs.flatMap((one) => one['people-say'].map(question)),
    ...files.smallTalk.flatMap((one) => one['people-say'].map(question)),
    ...Object.values(files.said).flat().map(question),
  ];
}

/** Some of the messages that are short enough to be an aside behind a question. */
function briefOnes(messages: readonly string[]): readonly string[] {
  return messages.filter((text, at) => at % asidesEvery === 0 && text.split(' ').length <= wordsOfAnAside);
}

const wordsOfAnAside = 14;
/** There are many of them, so that not every one is needed. */
const asidesEvery = 3;

/** A labelled message is how people write, an example in a file how an editor does. */
const ofMessages = 4;
const ofExamples = 2;
/** What a red flag's file says is not meant: one word away from a sign, and held to stay quiet. */
const ofLookAlikes = 16;
/** Known questions are many and none of them holds a sign: together they must not weigh more than messages do. Raising it alarms less on questions, and catches less. */
const ofQuestions = 2;

/** A prime, so that the questions in front of the examples are spread over all subjects. */
const step = 7919;
