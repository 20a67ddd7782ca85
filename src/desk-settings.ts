import { readDeskHours, type DeskHours } from './desk/hours';
import type { Environment, SettingsMistake } from './environment';

/** Whom conversations can be passed on to, as the operator has set it. */
export interface DeskSettings {
  readonly name: string;
  readonly hours: DeskHours | undefined;
  /** Names of the channels behind which it is. */
  readonly channels: readonly string[];
}

const hoursAllowed =
  'nothing (always), or days, hours and a time zone, e.g. Mo-Fr 08:00-18:00 Europe/London or Mo-Th 09:00-12:00,13:00-17:00; Fr 09:00-12:00 Europe/Berlin';

/** What does not fit together, beside what each setting has to be by itself. */
export function deskMistakes(values: Environment): readonly SettingsMistake[] {
  const { BACKTALK_DESK: desk, BACKTALK_DESK_CHANNELS: channels, BACKTALK_DESK_HOURS: hours } = values;
  const read = hours === undefined ? undefined : readDeskHours(hours);
  const found = `'${hours ?? ''}'`;
  return [
    ...(read !== undefined && 'problem' in read
      ? [{ name: 'BACKTALK_DESK_HOURS', found: `${found}, where ${read.problem}`, allowed: hoursAllowed }]
      : []),
    ...(hours !== undefined && desk === undefined
      ? [{ name: 'BACKTALK_DESK_HOURS', found, allowed: 'nothing while BACKTALK_DESK is not set' }]
      : []),
    ...(desk !== undefined && channels.length === 0
      ? [
          {
            name: 'BACKTALK_DESK_CHANNELS',
            found: "''",
            allowed: 'at least one channel where BACKTALK_DESK is set',
          },
        ]
      : []),
  ];
}

export function toDeskSettings(values: Environment): DeskSettings | undefined {
  const { BACKTALK_DESK: name, BACKTALK_DESK_CHANNELS: channels, BACKTALK_DESK_HOURS: written } = values;
  if (name === undefined) return undefined;
  const hours = written === undefined ? undefined : readDeskHours(written);
  return { name, channels, hours: hours === undefined || 'problem' in hours ? undefined : hours };
}
