import { config } from 'dotenv';
import type { z } from 'zod';
import { credentialMistakes, toCredentials, type ChannelCredentials } from './channel-credentials';
import { deskMistakes, toDeskSettings, type DeskSettings } from './desk-settings';
import { environmentSchema, type Environment, type SettingsMistake } from './environment';
import { isLoopback } from './loopback';
import type { QuietHours } from './reminders/clock';

/** Everything an operator can set, checked and typed. Read once at start and passed on. */
export interface Settings {
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** Where others reach this server, without a slash at the end; absent where only this machine or the page does. */
  readonly publicUrl: string | undefined;
  readonly credentials: ChannelCredentials;
  /** Azure Government's channel service, or absent for the public cloud. */
  readonly channelService: string | undefined;
  /** Path of the database file; its folder also keeps the web-chat secret. */
  readonly stateFile: string;
  /** `normal` survives a killed process; `full` survives a power cut as well, at about half the write speed. */
  readonly stateDurability: 'normal' | 'full';
  readonly locale: string;
  /** The folder of what it knows, as given. */
  readonly knowledge: string;
  readonly reminders: {
    /** The time zone of whoever's channel tells none. */
    readonly zone: string;
    readonly quiet: QuietHours;
  };
  /** Absent where nobody can be passed on to anybody. */
  readonly desk: DeskSettings | undefined;
  readonly directLine: DirectLineSettings;
  readonly logLevel: Environment['LOG_LEVEL'];
  readonly maxBodyBytes: number;
}

export interface DirectLineSettings {
  /** Signs web-chat tokens; absent means a random one kept beside the database. */
  readonly secret: string | undefined;
  /** Origins of other sites that may open the web chat; the page's own origin is always allowed. */
  readonly origins: readonly string[];
  readonly tokenMinutes: number;
}

/** Thrown once with every mistake in it, so that an operator does not fix them one start at a time. */
export class SettingsError extends Error {
  constructor(readonly mistakes: readonly SettingsMistake[]) {
    const lines = mistakes.map(
      ({ name, found, allowed }) => `  ${name}: found ${found}; allowed: ${allowed}`,
    );
    super(`these settings cannot be used:\n${lines.join('\n')}`);
    this.name = 'SettingsError';
  }
}

const secretNames: readonly string[] = [
  'MicrosoftAppPassword',
  'CertificatePrivateKey',
  'DIRECT_LINE_SECRET',
];

/** Adds the `.env` file of the working folder to the environment (what is already set wins) and returns both. */
export function loadEnv(): NodeJS.ProcessEnv {
  config({ quiet: true });
  return process.env;
}

/** @throws SettingsError naming every mistake at once. An empty value counts as not set. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => toMistake(issue, given)));

  const { data } = parsed;
  const mistakes = [...credentialMistakes(data), ...exposureMistakes(data), ...deskMistakes(data)];
  if (mistakes.length > 0) throw new SettingsError(mistakes);
  return toSettings(data);
}

function toSettings(values: Environment): Settings {
  return {
    host: values.HOST,
    port: values.PORT,
    publicUrl: values.BACKTALK_PUBLIC_URL,
    credentials: toCredentials(values),
    channelService: values.ChannelService,
    stateFile: values.STATE_FILE,
    stateDurability: values.STATE_DURABILITY,
    locale: values.LOCALE,
    knowledge: values.BACKTALK_KNOWLEDGE,
    reminders: {
      zone: values.BACKTALK_TIME_ZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      quiet: toQuietHours(values.BACKTALK_QUIET_HOURS),
    },
    desk: toDeskSettings(values),
    directLine: {
      secret: values.DIRECT_LINE_SECRET,
      origins: values.DIRECT_LINE_ORIGINS,
      tokenMinutes: values.DIRECT_LINE_TOKEN_MINUTES,
    },
    logLevel: values.LOG_LEVEL,
    maxBodyBytes: values.MAX_BODY_BYTES,
  };
}

/** Of "22-7". */
function toQuietHours(range: string): QuietHours {
  const [from = 0, to = 0] = range.split('-').map(Number);
  return { from, to };
}

/** Without an app id anybody who reaches the port could speak as any channel, so only this machine may reach it. */
function exposureMistakes(values: Environment): readonly SettingsMistake[] {
  if (values.MicrosoftAppId !== undefined || isLoopback(values.HOST)) return [];
  const allowed =
    '127.0.0.1 while MicrosoftAppId is not set; set MicrosoftAppId and MicrosoftAppPassword to listen there';
  return [{ name: 'HOST', found: `'${values.HOST}'`, allowed }];
}

function toMistake(
  issue: z.core.$ZodIssue,
  given: Readonly<Record<string, string | undefined>>,
): SettingsMistake {
  const name = String(issue.path[0]);
  const field = Object.entries(environmentSchema.shape).find(([key]) => key === name);
  const found = secretNames.includes(name) ? 'a value that is not shown here' : `'${given[name] ?? ''}'`;
  return { name, found, allowed: field?.[1].description ?? issue.message };
}
