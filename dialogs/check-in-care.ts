import type { Memory } from '../src/routing/memory';
import type { Route } from '../src/routing/route';
import { quoted } from '../src/reply/quoted';
import type { RedFlagWords, Words } from '../src/reply/words';

type UrgentRoute = Extract<Route, { kind: 'urgent-care' }>;

/**
 * What urgent care tells of a sign and why. Where a question of the check-in was only said yes to, it is not known which of
 * its signs was meant: then it is told in the words of the question.
 */
export function answeredTo(
  { checkIn, parts, quote, redFlags }: UrgentRoute,
  flag: RedFlagWords,
  words: Words,
): { readonly flag: RedFlagWords; readonly because: string } {
  const asked = words.checkIn.questions.find(({ id }) => id === checkIn?.id);
  const meant = asked?.parts.filter(({ id }) => parts?.includes(id) === true) ?? [];
  const [part, ...others] = meant;
  if (asked !== undefined && part !== undefined) {
    const { why, redFlag } = asked;
    const say = others.length > 0 && part.redFlag === redFlag ? asked.say : part.say;
    const titles = meant.map(({ title }) => title).join('; ');
    const because = words.message('check-in-because-part', { quote: quoted(quote), titles, why });
    return { flag: { ...flag, why, say }, because };
  }
  if (asked === undefined || asked.redFlag !== redFlags[0])
    return { flag, because: words.message('because', { quote: quoted(quote), why: flag.why }) };
  const { ask, why, say } = asked;
  return {
    flag: { ...flag, why, say },
    because: words.message('check-in-because', { quote: quoted(quote), ask, why }),
  };
}

/** The check-in ends here, with the answer that led here; a sign that came between is not resumed over. */
export function closedBy({ checkIn: answer }: UrgentRoute, { checkIn }: Memory): Pick<Memory, 'checkIn'> {
  if (checkIn === undefined) return {};
  const others = checkIn.answers.filter(({ id }) => id !== answer?.id);
  return {
    checkIn: {
      ...checkIn,
      answers: answer === undefined ? checkIn.answers : [...others, answer],
      complete: true,
    },
  };
}

/** A warning taken back takes back the answer that led to it, and whatever was not asked yet can be. */
export function openedAgain({ checkIn }: Memory): Pick<Memory, 'checkIn'> {
  if (checkIn === undefined) return {};
  const answers = checkIn.answers.filter(({ answer }) => answer === 'no');
  return answers.length === checkIn.answers.length
    ? {}
    : { checkIn: { ...checkIn, answers, complete: false } };
}
