import type { Amount, Extent, SessionContent } from '../answers/amount';
import type { SessionPhrases } from '../answers/session-asked';
import type { KnowledgeFiles } from './load';

const secondsOfAMinute = 60;

/** What can be counted or timed, with what is said of it; an exercise is left out wherever the plan leaves it out. */
export function sessionOf({ amounts, session, plan }: KnowledgeFiles): SessionContent {
  const steps = plan.phases.flatMap((phase) => phase.steps);
  return {
    amounts: new Map(
      Object.entries(amounts).map(([topic, amount]): [string, Amount] => {
        const { sides, sets = 1, repetitions, seconds, minutes, less, unless } = amount;
        const extent = extentOf({ sets, sides, repetitions, seconds: seconds ?? inSeconds(minutes) });
        const most = amount['most-minutes'] ?? (minutes === undefined ? undefined : session['longest-minutes']);
        const leftOut = steps.filter(({ passage }) => passage.startsWith(`${topic}#`)).flatMap((step) => step.unless);
        return [
          topic,
          {
            ...extent,
            ...(less === undefined
              ? {}
              : { less: extentOf({ sets: less.sets ?? 1, sides, repetitions: less.repetitions, seconds: less.seconds }) }),
            isHold: seconds !== undefined,
            mostSeconds: inSeconds(most) ?? seconds ?? 0,
            unless: [...new Set([...unless, ...leftOut])],
          },
        ];
      }),
    ),
    things: new Map(Object.entries(session.things)),
    readySeconds: session['ready-seconds'],
  };
}

function inSeconds(minutes: number | undefined): number | undefined {
  return minutes === undefined ? undefined : minutes * secondsOfAMinute;
}

function extentOf({
  sets,
  sides,
  repetitions,
  seconds,
}: Pick<Extent, 'sets' | 'sides'> & { readonly repetitions: number | undefined; readonly seconds: number | undefined }): Extent {
  return {
    sets,
    sides,
    ...(repetitions === undefined ? {} : { repetitions }),
    ...(seconds === undefined ? {} : { seconds }),
  };
}

/** The words of `session.yaml`, as the reading of requests wants them; a topic goes by its own names as well. */
export function sessionPhrasesOf({ amounts, session, topics }: KnowledgeFiles): SessionPhrases {
  const fronts = new Map(topics.map(({ front }) => [front.id, front]));
  return {
    requests: session.requests,
    names: new Map(
      Object.keys(amounts).map((topic) => [topic, [...(fronts.get(topic)?.names ?? []), ...(session.names[topic] ?? [])]]),
    ),
    fewer: session.fewer,
    more: session.more,
    minutes: session.minutes,
    seconds: session.seconds,
    lengths: new Map(Object.entries(session.lengths)),
    sets: session.sets,
    around: session.around,
    asking: session.asking,
  };
}
