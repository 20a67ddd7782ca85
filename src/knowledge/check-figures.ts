import type { KnowledgeFiles } from './load';
import type { Problem } from './problem';
import { showsFigure } from './words-of';

/** A topic shows a drawing that exists, in a section that it has; and no drawing lies about unseen. */
export function figureProblems({ topics, figures }: KnowledgeFiles): readonly Problem[] {
  const drawn = new Set(figures.map(({ id }) => id));
  const shown = new Set(topics.flatMap(({ front: { figure } }) => figure?.id ?? []));
  return [
    ...topics.flatMap(({ file, figureLine, front: { figure }, sections }) => {
      if (figure === undefined) return [];
      const wrong = (found: string, right: string): Problem => ({
        rule: 'figure',
        file,
        ...(figureLine === undefined ? {} : { line: figureLine }),
        found,
        right,
      });
      return [
        ...(drawn.has(figure.id) ? [] : [wrong(`figure '${figure.id}'`, `one of ${[...drawn].join(', ')}`)]),
        ...(sections.some(({ aspect }) => showsFigure(aspect)) ? [] : [wrong(`figure '${figure.id}' without a section that shows it`, "'## how' or '## what'")]),
      ];
    }),
    ...figures.filter(({ id }) => !shown.has(id)).map(({ id, file }) => ({ rule: 'figure', file, line: 1, found: `'${id}', which no topic shows`, right: 'a topic with this figure in its front matter' })),
  ];
}
