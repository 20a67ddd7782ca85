import { assess, type Assessed } from '../understanding/assertion/assess';
import type { CueBook, CueHit, CuesFound } from '../understanding/assertion/cues';
import type { Lookup } from '../understanding/find-mentions';
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
} from './sign';

/** What triage made of one message. */
export interface Triage {
  /** Every mention of a red flag with its verdict, the gravest first. */
  readonly findings: readonly RedFlagFinding[];
  /** Circumstances told of the person or of somebody with them. */
  readonly circumstances: readonly string[];
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
  readonly lookup: Lookup;
  readonly cues: CuesFound;
  readonly book: CueBook;
}

const outcomesByWeight: readonly Outcome[] = ['urgent', 'confirm', 'supposed', 'set-aside'];

/** Finds and judges every red flag in a message; each mention is judged alone. */
export function screen(screened: Screened, source: ScreenSource): Triage {
  const findings = source.redFlags.flatMap((redFlag) => findingsOf(redFlag, screened));
  const circumstances = source.circumstances.filter((one) => holds(one, screened)).map(({ id }) => id);
  const combined = combine(findings, circumstances, source.combinations);
  return { findings: [...combined].sort(byGravity), circumstances };
}

function findingsOf(redFlag: RedFlag, screened: Screened): readonly RedFlagFinding[] {
  return redFlag.mentions.flatMap(({ pattern, certainty, disposition }) =>
    screened.lookup(pattern).map((span) => {
      const { assertion, because } = assessed(span, screened);
      return {
        redFlag: redFlag.id,
        outcome: jokedAway(redFlag, because) ? 'confirm' : outcomeOf(assertion, redFlag.kind, certainty),
        disposition,
        quote: quoteOf(span, screened.text),
        assertion,
        because,
      };
    }),
  );
}

function jokedAway({ crisis }: RedFlag, because: readonly CueHit[]): boolean {
  return (
    crisis &&
    because.some(({ kind }) => kind === 'retraction') &&
    !because.some(({ kind }) => kind === 'denial')
  );
}

function assessed(span: Span, { text, cues, book }: Screened): Assessed {
  return assess(span, text, cues, book);
}

function holds(circumstance: Circumstance, screened: Screened): boolean {
  return circumstance.mentions.some((pattern) =>
    screened.lookup(pattern).some((span) => {
      const { assertion } = assessed(span, screened);
      return outcomeOf(assertion, circumstance.kind, 'sure') === 'urgent';
    }),
  );
}

function quoteOf(span: Span, text: MarkedText): string {
  const [first, last] = [text.tokens[span.first], text.tokens[span.last]];
  return first === undefined || last === undefined ? '' : text.text.slice(first.start, last.end);
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
