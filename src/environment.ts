import { statSync } from 'node:fs';
import { z } from 'zod';
import { isZone } from './reminders/clock';

/** One thing wrong in the environment: which setting, what was there, what would be right. */
export interface SettingsMistake {
  readonly name: string;
  readonly found: string;
  readonly allowed: string;
}

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** The description of a setting is what an operator reads after "allowed:". */
export const environmentSchema = z.object({
  PORT: wholeNumber(0, 65535, 3978),
  HOST: z.string().default('127.0.0.1').describe('an address of this machine, e.g. 127.0.0.1 or 0.0.0.0'),
  BACKTALK_PUBLIC_URL: z
    .string()
    .refine(isPublicUrl)
    .transform((url) => url.replace(/\/+$/, ''))
    .optional()
    .describe('nothing, or an https address without a query, e.g. https://backtalk.clinic.example'),
  MicrosoftAppType: z
    .enum(['MultiTenant', 'SingleTenant', 'UserAssignedMsi'])
    .default('MultiTenant')
    .describe('MultiTenant, SingleTenant or UserAssignedMsi'),
  MicrosoftAppId: z.string().optional().describe("the bot's application (client) id"),
  MicrosoftAppPassword: z.string().optional().describe("the application's client secret"),
  MicrosoftAppTenantId: z.string().optional().describe('the directory (tenant) id'),
  CertificateThumbprint: z.string().optional().describe('the SHA-1 thumbprint of the certificate'),
  CertificatePrivateKey: z.string().optional().describe('the private key in PEM form'),
  ChannelService: z
    .literal('https://botframework.azure.us')
    .optional()
    .describe('nothing (public cloud) or https://botframework.azure.us'),
  STATE_FILE: z.string().default('.state/backtalk.db').describe('a file path'),
  STATE_DURABILITY: z.enum(['normal', 'full']).default('normal').describe('normal or full'),
  LOCALE: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/)
    .default('en')
    .describe('a locale that has a folder under knowledge, e.g. en'),
  BACKTALK_TIME_ZONE: z
    .string()
    .refine(isZone)
    .optional()
    .describe('nothing (the zone of this machine), or a name such as Europe/Berlin'),
  BACKTALK_QUIET_HOURS: z
    .string()
    .regex(/^([01]?\d|2[0-3])-([01]?\d|2[0-3])$/)
    .default('22-7')
    .describe('two hours of the day, e.g. 22-7; the same hour twice for none'),
  BACKTALK_DESK: z
    .string()
    .trim()
    .max(60)
    .regex(/^[^<>{}*_[\]()|`\n]+$/)
    .optional()
    .describe(
      'nothing, or the name of the desk within a sentence, of at most 60 characters and without marks, e.g. the nurses of Elm Street',
    ),
  BACKTALK_DESK_CHANNELS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((channel) => channel.trim() || []))
    .refine((channels) => channels.every(takesEvents))
    .describe(
      'names of channels separated by commas, e.g. omnichannel; not msteams, which takes no events, nor directline or webchat, where whoever chats could send them',
    ),
  BACKTALK_DESK_HOURS: z.string().optional().describe('nothing, or days, hours and a time zone'),
  BACKTALK_KNOWLEDGE: z
    .string()
    .default('knowledge')
    .refine(isFolder)
    .describe('a folder that holds knowledge: knowledge, or one that knowledge:import made'),
  DIRECT_LINE_SECRET: z.string().min(32).optional().describe('nothing, or at least 32 characters'),
  DIRECT_LINE_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(',').flatMap((origin) => origin.trim() || []))
    .refine((origins) => origins.every(isOrigin))
    .describe('origins separated by commas, without a path, e.g. https://clinic.example'),
  DIRECT_LINE_TOKEN_MINUTES: wholeNumber(30, 43200, 1440),
  LOG_LEVEL: z.enum(logLevels).default('info').describe(logLevels.join(', ')),
  MAX_BODY_BYTES: wholeNumber(1024, 4194304, 262144),
});

export type Environment = z.infer<typeof environmentSchema>;

function wholeNumber(least: number, most: number, standard: number) {
  const number = z.coerce.number().int().min(least).max(most);
  return number.default(standard).describe(`a whole number from ${least} to ${most}`);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Teams loads pictures over https only. */
function isPublicUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return protocol === 'https:' && `${username}${password}${search}${hash}` === '' && !/[?#\s]/.test(text);
}

const withoutDesk: readonly string[] = ['msteams', 'directline', 'webchat'];

/** Takes the handoff's events, and lets nobody but a desk send them. */
function takesEvents(channel: string): boolean {
  return /^[a-z0-9._-]+$/.test(channel) && !withoutDesk.includes(channel);
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
