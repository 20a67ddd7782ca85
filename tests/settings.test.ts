import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { environmentSchema } from '../src/environment';
import { readSettings, SettingsError } from '../src/settings';

const example = readFileSync('.env.example', 'utf8');

function mistakesIn(env: Record<string, string>): readonly string[] {
  try {
    readSettings(env);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.mistakes.map(({ name }) => name);
    throw error;
  }
}

const application = { MicrosoftAppId: 'app', MicrosoftAppPassword: 'secret' };

describe('settings', () => {
  test('nothing has to be set', () => {
    expect(readSettings({})).toMatchObject({
      host: '127.0.0.1',
      port: 3978,
      credentials: { kind: 'none' },
      stateFile: '.state/backtalk.db',
      directLine: { origins: [], tokenMinutes: 1440 },
    });
  });

  test('the folder of knowledge is the bundled one, or one that is there', () => {
    expect(readSettings({}).knowledge).toBe('knowledge');
    expect(readSettings({ BACKTALK_KNOWLEDGE: 'src' }).knowledge).toBe('src');
    expect(mistakesIn({ BACKTALK_KNOWLEDGE: 'nowhere' })).toEqual(['BACKTALK_KNOWLEDGE']);
  });

  test('every mistake is listed at once, with what was found and what is allowed', () => {
    const env = {
      PORT: '70000',
      STATE_DURABILITY: 'fast',
      DIRECT_LINE_ORIGINS: 'clinic.example',
      LOG_LEVEL: 'loud',
    };
    expect(mistakesIn(env)).toEqual(['PORT', 'STATE_DURABILITY', 'DIRECT_LINE_ORIGINS', 'LOG_LEVEL']);
    expect(() => readSettings(env)).toThrow(/PORT: found '70000'; allowed: a whole number from 0 to 65535/);
    expect(() => readSettings(env)).toThrow(/STATE_DURABILITY: found 'fast'; allowed: normal or full/);
  });

  test('a secret is never repeated in a mistake', () => {
    expect(() => readSettings({ DIRECT_LINE_SECRET: 'too-short-to-use' })).not.toThrow(/too-short-to-use/);
    expect(mistakesIn({ DIRECT_LINE_SECRET: 'too-short-to-use' })).toEqual(['DIRECT_LINE_SECRET']);
  });

  test.each([
    'https://backtalk.clinic.example',
    'https://clinic.example/backtalk/',
    'https://clinic.example:8443',
  ])('the public address may be %s, and loses its last slash', (address) => {
    const { publicUrl } = readSettings({ BACKTALK_PUBLIC_URL: address });
    expect(publicUrl).toBe(address.replace(/\/$/, ''));
  });

  test.each([
    'http://backtalk.clinic.example',
    'backtalk.clinic.example',
    'https://',
    'https://anna:secret@clinic.example',
    'https://clinic.example/?a=b',
    'https://clinic.example/#top',
    'https://clinic.example/back talk',
    'javascript:alert(1)',
  ])('%s is no public address, and one mistake says what is', (address) => {
    expect(mistakesIn({ BACKTALK_PUBLIC_URL: address })).toEqual(['BACKTALK_PUBLIC_URL']);
    expect(() => readSettings({ BACKTALK_PUBLIC_URL: address })).toThrow(
      /allowed: nothing, or an https address/,
    );
  });

  test('an empty value counts as not set', () => {
    expect(readSettings({ PORT: ' ', MicrosoftAppId: '' })).toEqual(readSettings({}));
  });

  test.each(['0.0.0.0', '192.168.1.5', '::'])('listening on %s without an app id is refused', (HOST) => {
    expect(mistakesIn({ HOST })).toEqual(['HOST']);
    expect(() => readSettings({ HOST })).toThrow(/set MicrosoftAppId and MicrosoftAppPassword/);
    expect(mistakesIn({ HOST, ...application })).toEqual([]);
  });

  test.each(['127.0.0.1', '127.0.0.2', 'localhost', '::1'])('listening on %s needs no app id', (HOST) => {
    expect(mistakesIn({ HOST })).toEqual([]);
  });

  test.each<[string, Record<string, string>, string[]]>([
    [
      'a single tenant needs id, tenant and proof',
      { MicrosoftAppType: 'SingleTenant' },
      ['MicrosoftAppId', 'MicrosoftAppTenantId', 'MicrosoftAppPassword'],
    ],
    [
      'a single tenant with a secret',
      { ...application, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: 't' },
      [],
    ],
    [
      'a single tenant with a certificate',
      {
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppId: 'app',
        MicrosoftAppTenantId: 't',
        CertificateThumbprint: 'ab',
        CertificatePrivateKey: 'k',
      },
      [],
    ],
    [
      'a managed identity has no secret',
      { ...application, MicrosoftAppType: 'UserAssignedMsi', MicrosoftAppTenantId: 't' },
      ['MicrosoftAppPassword'],
    ],
    [
      'a managed identity',
      { MicrosoftAppType: 'UserAssignedMsi', MicrosoftAppId: 'app', MicrosoftAppTenantId: 't' },
      [],
    ],
    ['half a certificate', { MicrosoftAppId: 'app', CertificateThumbprint: 'ab' }, ['CertificatePrivateKey']],
    [
      'a certificate beside a secret',
      { ...application, CertificateThumbprint: 'ab', CertificatePrivateKey: 'k' },
      ['MicrosoftAppPassword'],
    ],
    ['a secret without an id', { MicrosoftAppPassword: 'secret' }, ['MicrosoftAppId']],
    ['an id without a secret', { MicrosoftAppId: 'app' }, ['MicrosoftAppPassword']],
  ])('credentials: %s', (_claim, env, expected) => {
    expect(mistakesIn(env)).toEqual(expected);
  });

  test('a desk has a name, channels and hours, or there is none', () => {
    expect(readSettings({}).desk).toBeUndefined();
    const env = { BACKTALK_DESK: 'the nurses', BACKTALK_DESK_CHANNELS: 'omnichannel, hub' };
    expect(readSettings(env).desk).toEqual({
      name: 'the nurses',
      channels: ['omnichannel', 'hub'],
      hours: undefined,
    });
    expect(readSettings({ ...env, BACKTALK_DESK_HOURS: 'Mo 08:00-09:30 UTC' }).desk?.hours).toEqual({
      openings: [{ days: [1], from: 480, to: 570 }],
      zone: 'UTC',
    });
  });

  const desk = { BACKTALK_DESK: 'the nurses', BACKTALK_DESK_CHANNELS: 'omnichannel' };
  test.each([
    ['without a channel', { BACKTALK_DESK: 'the nurses' }, ['BACKTALK_DESK_CHANNELS']],
    [
      'on Teams, which takes no events',
      { ...desk, BACKTALK_DESK_CHANNELS: 'msteams' },
      ['BACKTALK_DESK_CHANNELS'],
    ],
    [
      'where whoever chats can send events',
      { ...desk, BACKTALK_DESK_CHANNELS: 'hub,directline' },
      ['BACKTALK_DESK_CHANNELS'],
    ],
    ['on the web chat', { ...desk, BACKTALK_DESK_CHANNELS: 'webchat' }, ['BACKTALK_DESK_CHANNELS']],
    ['with marks in its name', { ...desk, BACKTALK_DESK: '[us](https://x)' }, ['BACKTALK_DESK']],
    ['with hours and no name', { BACKTALK_DESK_HOURS: 'Mo 08:00-09:30 UTC' }, ['BACKTALK_DESK_HOURS']],
    ['with hours that are none', { ...desk, BACKTALK_DESK_HOURS: 'Mo-Fr 8-18' }, ['BACKTALK_DESK_HOURS']],
  ])('a desk %s is a mistake', (_how, env, mistakes) => {
    expect(mistakesIn(env)).toEqual(mistakes);
  });

  test('a mistake in the hours of a desk says which part is wrong, and what is right', () => {
    expect(() => readSettings({ ...desk, BACKTALK_DESK_HOURS: 'Mo-Fr 08:00-18:00 Elm Street' })).toThrow(
      /found 'Mo-Fr 08:00-18:00 Elm Street', where 'Street' is no time zone; allowed: .*Mo-Fr 08:00-18:00 Europe\/London/,
    );
  });

  test('a private key in one line gets its line breaks back', () => {
    const env = { MicrosoftAppId: 'app', CertificateThumbprint: 'ab', CertificatePrivateKey: 'a\\nb' };
    expect(readSettings(env).credentials).toMatchObject({ kind: 'certificate', privateKey: 'a\nb' });
  });
});

describe('.env.example', () => {
  test('names exactly the settings there are', () => {
    expect(Object.keys(parse(example)).sort()).toEqual(Object.keys(environmentSchema.shape).sort());
  });

  test('copied unchanged, it changes nothing', () => {
    expect(readSettings(parse(example))).toEqual(readSettings({}));
  });

  test('says something about every setting, and shows every default', () => {
    const defaults = environmentSchema.parse({});
    for (const [name, value] of Object.entries(defaults)) {
      expect(example).toMatch(new RegExp(`^# .+\\n(${name}|\\w+=\\n${name})=${String(value)}$`, 'm'));
    }
  });
});
