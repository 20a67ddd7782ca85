import { dispositions } from '../triage/sign';
import type { Heard, Person } from './fresh-people';
import type { Judged, Mark } from './judged';
import { partOf, type HarmlessCase, type SignCase } from './sets';

/** Whether a danger sign was caught, and at which level. */
export async function judgeSign({ id, text, sign, level, style }: SignCase, person: Person): Promise<Judged> {
  const heard = await person(text);
  const caught = caughtAs(heard, level);
  const marks: readonly Mark[] =
    caught === undefined ? [] : [caught, 'direct-or-confirm', levelMark(heard.disposition, level)];
  const judged = { kind: 'sign', id, part: partOf(id), text, group: sign, style, marks } as const;
  return caught === 'direct' && marks.includes('exact-level')
    ? judged
    : { ...judged, miss: `${level} → ${tell(heard)}` };
}

/** Whether a harmless message was left in peace. */
export async function judgeHarmless(
  { id, text, trap, style }: HarmlessCase,
  person: Person,
): Promise<Judged> {
  const heard = await person(text);
  const mark = needless(heard);
  const judged = { kind: 'harmless', id, part: partOf(id), text, group: trap, style } as const;
  return mark === undefined
    ? { ...judged, marks: [] }
    : { ...judged, marks: [mark], miss: `${mark}: ${tell(heard)}` };
}

/** A sign that can wait days is caught by an answer that says to see somebody; every other needs urgent care. */
function caughtAs({ route, disposition }: Heard, level: SignCase['level']): 'direct' | 'confirm' | undefined {
  if (route === 'urgent-care') return 'direct';
  if (route === 'confirm-red-flag') return 'confirm';
  const noted = route === 'answer' && level === 'see-clinician' && disposition === 'see-clinician';
  return noted ? 'direct' : undefined;
}

function levelMark(found: Heard['disposition'], wanted: SignCase['level']): Mark {
  const order: readonly string[] = [...dispositions, 'none'];
  const milder = order.indexOf(found) - order.indexOf(wanted);
  return milder === 0 ? 'exact-level' : milder > 0 ? 'under-level' : 'over-level';
}

function needless({ route, disposition }: Heard): Mark | undefined {
  if (route === 'urgent-care') return 'false-alarm';
  if (route === 'confirm-red-flag') return 'needless-confirm';
  return route === 'answer' && disposition !== 'none' ? 'needless-note' : undefined;
}

function tell({ route, disposition, flags }: Heard): string {
  return [route, ...(disposition === 'none' ? [] : [disposition]), ...flags].join(' ');
}
