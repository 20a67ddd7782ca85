import { assess, type Assessed, type Assertion } from '../understanding/assertion/assess';
import type { CueBook, CueHit, CuesFound } from '../understanding/assertion/cues';
import type { Found } from '../understanding/find-mentions';
import type { Pattern } from '../understanding/lexicon';
import type { Span } from '../understanding/finder';
import type { MarkedText } from '../understanding/token';
import { outcomeOf, type Outcome, type RedFlagFinding } from './finding';
import {
  dispositions,
  graver,
  type Circumstance,
  type Combination,
  type Disposition,
  type RedFlag,
  type SignMention,
} from './sign';

/** What triage made of one message. */
export interface Triage {
  /** Every mention of a red flag with its verdict, the gravest first. */
  readonly findings: readonly RedFlagFinding[];
  /** Circumstances told of the person or of somebody with them. */
  readonly circumstances: readonly string[];
  /** Circumstances that are only supposed ("if I'm pregnant"): they count for this answer and are not remembered. */
  readonly supposedCircumstances: readonly string[];
}

/** Everything that triage screens for. */
export interface ScreenSource {
  readonly redFlags: readonly RedFlag[];
  readonly circumstances: readonly Circumstance[];
  readonly combinations: readonly Combination[];
}

/** A text with its concepts and cues found. */
export interface Screened {
  readonly text: MarkedText;
  readonly lookup: Found['lookup'];
  readonly lookupAll: Found['lookupAll'];
  readonly cues: CuesFound;
  readonly book: CueBook;
}

const outcomesByWeight: readonly Outcome[] = ['urgent', 'confirm', 'supposed', 'set-aside'];

/** Finds and judges every red flag in a message; each mention is judged alone. */
export function screen(screened: Screened, source: ScreenSource): Triage {
  const findings = withOpenDespair(findingsOf(source.redFlags, screened), source.redFlags);
  const held = (as: Outcome): readonly string[] =>
    source.circumstances.filter((one) => holds(one, screened, as)).map(({ id }) => id);
  const circumstances = held('urgent');
  const combined = combine(findings, circumstances, source.combinations);
  return {
    findings: [...combined].sort(byGravity),
    circumstances,
    supposedCircumstances: held('supposed'),
  };
}

/** Every mention of every red flag in one list, so that a text is walked once for all of them. */
interface Mentions {
  readonly patterns: readonly Pattern[];
  /** What the pattern at the same place tells. */
  readonly signs: readonly { readonly redFlag: RedFlag; readonly mention: SignMention }[];
}

const mentionsOfSources = new WeakMap<readonly RedFlag[], Mentions>();

function mentionsOf(redFlags: readonly RedFlag[]): Mentions {
  const known = mentionsOfSources.get(redFlags);
  if (known !== undefined) return known;
  const signs = redFlags.flatMap((redFlag) => redFlag.mentions.map((mention) => ({ redFlag, mention })));
  const made = { signs, patterns: signs.map(({ mention }) => mention.pattern) };
  mentionsOfSources.set(redFlags, made);
  return made;
}

/** Several patterns often find the same words; of findings that say the same, one is kept. */
function findingsOf(redFlags: readonly RedFlag[], screened: Screened): readonly RedFlagFinding[] {
  const { patterns, signs } = mentionsOf(redFlags);
  const hits = [...screened.lookupAll(patterns)].sort((a, b) => a.at - b.at);
  const found = hits.flatMap(({ span, at }): [string, RedFlagFinding][] => {
    const sign = signs[at];
    if (sign === undefined) return [];
    const { redFlag, mention } = sign;
    const { assertion, because } = assessed(span, screened);
    const finding: RedFlagFinding = {
      redFlag: redFlag.id,
      outcome: outcomeFor(redFlag, assertion, because, mention.certainty),
      disposition: mention.disposition,
      quote: quoteOf(span, screened.text),
      words: span.places.flatMap((place) => screened.text.tokens[place]?.word ?? []),
      assertion,
      because,
    };
    return [[[redFlag.id, finding.outcome, mention.disposition, finding.quote].join(' '), finding]];
  });
  return [...new Map(found).values()];
}

/** Words of despair that were only supposed, or taken back as a joke, are asked about. */
function outcomeFor(
  { crisis, kind }: RedFlag,
  assertion: Assertion,
  because: readonly CueHit[],
  certainty: 'sure' | 'ask',
): Outcome {
  const outcome = outcomeOf(assertion, kind, certainty);
  if (kind === 'event' && outcome === 'urgent' && isSaidToBeOver(because)) return 'confirm';
  if (!crisis) return outcome;
  const joked =
    because.some((cue) => cue.kind === 'retraction') && !because.some((cue) => cue.kind === 'denial');
  return joked || outcome === 'supposed' ? 'confirm' : outcome;
}

/** "Fell in the spring, been fine since": an event with an end and nothing that goes on. */
function isSaidToBeOver(because: readonly CueHit[]): boolean {
  const kinds = new Set(because.map(({ kind }) => kind));
  return kinds.has('over') && !kinds.has('now') && !kinds.has('ongoing') && !kinds.has('here');
}

/** "They would be better off if I killed myself": beside despair that is told, nothing of it is a mere question. */
function withOpenDespair(
  findings: readonly RedFlagFinding[],
  redFlags: readonly RedFlag[],
): readonly RedFlagFinding[] {
  const crises = new Set(redFlags.filter(({ crisis }) => crisis).map(({ id }) => id));
  const told = findings.some(({ redFlag, outcome }) => crises.has(redFlag) && outcome === 'urgent');
  return told
    ? findings.map((one) =>
        crises.has(one.redFlag) && one.outcome === 'confirm' ? { ...one, outcome: 'urgent' } : one,
      )
    : findings;
}

function assessed(span: Span, { text, cues, book }: Screened): Assessed {
  return assess(span, text, cues, book);
}

function holds(circumstance: Circumstance, screened: Screened, as: Outcome): boolean {
  return circumstance.mentions.some((pattern) =>
    screened.lookup(pattern).some((span) => {
      const { assertion } = assessed(span, screened);
      return outcomeOf(assertion, circumstance.kind, 'sure') === as;
    }),
  );
}

/** A clause of at most this many words is quoted whole; of a longer one, the mention with `wordsBeside` to each side. */
const wordsQuoted = 12;
const wordsBeside = 3;

/** The person's own words: the mention with enough around it to be recognised. */
function quoteOf(span: Span, text: MarkedText): string {
  const [from, to] = clauseAround(span, text);
  const whole = to - from < wordsQuoted;
  const first = text.tokens[whole ? from : Math.max(from, span.first - wordsBeside)];
  const last = text.tokens[whole ? to : Math.min(to, span.last + wordsBeside)];
  return first === undefined || last === undefined ? '' : text.text.slice(first.start, last.end);
}

/** First and last token of the clause, or clauses, that a mention lies in. */
function clauseAround({ first, last }: Span, { tokens }: MarkedText): readonly [number, number] {
  const begins = (at: number): boolean => {
    const token = tokens[at];
    return token === undefined || token.afterComma || tokens[at - 1]?.sentence !== token.sentence;
  };
  let from = first;
  while (!begins(from)) from -= 1;
  let to = last;
  while (to + 1 < tokens.length && !begins(to + 1)) to += 1;
  return [from, to];
}

function combine(
  findings: readonly RedFlagFinding[],
  circumstances: readonly string[],
  combinations: readonly Combination[],
): readonly RedFlagFinding[] {
  const there = new Set([...circumstances, ...told(findings).map(({ redFlag }) => redFlag)]);
  const met = combinations.filter(
    ({ all, any }) =>
      all.every((id) => there.has(id)) && (any.length === 0 || any.some((id) => there.has(id))),
  );
  return findings.map((finding) => {
    if (finding.outcome !== 'urgent' && finding.outcome !== 'confirm') return finding;
    return met
      .filter(({ all }) => all.includes(finding.redFlag))
      .reduce<RedFlagFinding>(withCombination, finding);
  });
}

/** Together with what else is there a doubt is none any more. */
function withCombination(finding: RedFlagFinding, { id, disposition }: Combination): RedFlagFinding {
  return {
    ...finding,
    outcome: 'urgent',
    disposition: graver(disposition, finding.disposition),
    combination: id,
  };
}

function told(findings: readonly RedFlagFinding[]): readonly RedFlagFinding[] {
  return findings.filter(({ outcome }) => outcome === 'urgent' || outcome === 'confirm');
}

function byGravity(a: RedFlagFinding, b: RedFlagFinding): number {
  const weight = (finding: RedFlagFinding): number => outcomesByWeight.indexOf(finding.outcome);
  return weight(a) - weight(b) || dispositions.indexOf(a.disposition) - dispositions.indexOf(b.disposition);
}

/** The gravest disposition among findings that call for action, counting several milder signs as one graver. */
export function gravest(findings: readonly RedFlagFinding[]): Disposition | undefined {
  const urgent = findings.filter(({ outcome }) => outcome === 'urgent');
  const alone = urgent
    .map(({ disposition }) => disposition)
    .reduce<Disposition | undefined>(
      (worst, next) => (worst === undefined ? next : graver(worst, next)),
      undefined,
    );
  if (alone !== 'same-day' && alone !== 'see-clinician') return alone;
  const signs = new Set(
    urgent.filter(({ disposition }) => disposition === alone).map(({ redFlag }) => redFlag),
  );
  if (signs.size < 2) return alone;
  return alone === 'same-day' ? 'hospital-now' : 'same-day';
}
