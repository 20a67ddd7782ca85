import { oncePer } from '../understanding/once-per';
import { findHints } from './find-hints';
import { findingsOf, findSigns, type Mention } from './find-signs';
import { outcomeOf, type Outcome, type RedFlagFinding } from './finding';
import type { MessageOpinion, WeighedOpinion } from './opinion';
import { assessed, type Screened } from './screened';
import {
  dispositions,
  graver,
  type Circumstance,
  type Combination,
  type Disposition,
  type RedFlag,
} from './sign';
import { weighed } from './weighing';

/** What triage made of one message. */
export interface Triage {
  /** Every mention of a red flag with its verdict, the gravest first. */
  readonly findings: readonly RedFlagFinding[];
  /** How probable danger is, and by what; of messages of one or two words nobody can say. */
  readonly danger?: WeighedOpinion;
  /** Red flags that something said denies without naming them. */
  readonly denied: readonly string[];
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

const outcomesByWeight: readonly Outcome[] = ['urgent', 'confirm', 'supposed', 'set-aside'];

/** Finds and judges every red flag in a message; each mention is judged alone. */
export function screen(screened: Screened, source: ScreenSource): Triage {
  const { opinion } = screened;
  const mentions = findSigns(source.redFlags, screened);
  const danger =
    opinion === undefined ? undefined : weighedOpinion(opinion, mentions, screened, source.redFlags);
  const told = withOpenDespair(findingsOf(mentions, danger), source.redFlags);
  const findings = [...told, ...findHints(told, danger, source.redFlags, screened)];
  const held = heldCircumstances(source.circumstances, screened);
  const circumstances = held('urgent');
  const combined = combine(findings, circumstances, source.combinations);
  return {
    findings: [...combined].sort(byGravity),
    denied: deniedIn(screened, source.redFlags),
    circumstances,
    supposedCircumstances: held('supposed'),
    ...(danger === undefined ? {} : { danger }),
  };
}

function weighedOpinion(
  opinion: MessageOpinion,
  mentions: readonly Mention[],
  screened: Screened,
  redFlags: readonly RedFlag[],
): WeighedOpinion {
  const likeliest = redFlags.find(({ id }) => id === opinion.redFlag);
  const spokenAgainst = likeliest !== undefined && screened.lookupAll(likeliest.against).length > 0;
  return { ...opinion, spokenAgainst, probability: weighed({ ...opinion, spokenAgainst }, mentions) };
}

/** What denies red flags, in one list, with which flag each denies. */
const denialsOf = oncePer((redFlags: readonly RedFlag[]) => ({
  flags: redFlags.flatMap(({ id, deniedBy }) => deniedBy.map(() => id)),
  patterns: redFlags.flatMap(({ deniedBy }) => deniedBy),
}));

function deniedIn(screened: Screened, redFlags: readonly RedFlag[]): readonly string[] {
  const { flags, patterns } = denialsOf(redFlags);
  return [...new Set(screened.lookupAll(patterns).flatMap(({ at }) => flags[at] ?? []))];
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

/** Every mention of every circumstance in one list, with whose it is. */
const mentionsOf = oncePer((circumstances: readonly Circumstance[]) => {
  const owners = circumstances.flatMap((circumstance) => circumstance.mentions.map(() => circumstance));
  return { owners, patterns: circumstances.flatMap(({ mentions }) => mentions) };
});

/** The circumstances that come to an outcome, in the order of the source. */
function heldCircumstances(
  circumstances: readonly Circumstance[],
  screened: Screened,
): (as: Outcome) => readonly string[] {
  const { owners, patterns } = mentionsOf(circumstances);
  const told = screened.lookupAll(patterns).flatMap(({ span, at }) => {
    const owner = owners[at];
    if (owner === undefined) return [];
    return [{ id: owner.id, outcome: outcomeOf(assessed(span, screened).assertion, owner.kind, 'sure') }];
  });
  return (as) => {
    const held = new Set(told.flatMap(({ id, outcome }) => (outcome === as ? [id] : [])));
    return circumstances.flatMap(({ id }) => (held.has(id) ? [id] : []));
  };
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

/**
 * The gravest disposition among findings that call for action; milder signs of two systems count as one graver sign,
 * two of one system do not.
 */
export function gravest(findings: readonly RedFlagFinding[]): Disposition | undefined {
  const urgent = findings.filter(({ outcome }) => outcome === 'urgent');
  const alone = urgent
    .map(({ disposition }) => disposition)
    .reduce<Disposition | undefined>(
      (worst, next) => (worst === undefined ? next : graver(worst, next)),
      undefined,
    );
  if (alone !== 'same-day' && alone !== 'see-clinician') return alone;
  const systems = new Set(
    urgent.filter(({ disposition }) => disposition === alone).map(({ system }) => system),
  );
  if (systems.size < 2) return alone;
  return alone === 'same-day' ? 'hospital-now' : 'same-day';
}
