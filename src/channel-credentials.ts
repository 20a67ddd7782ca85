import type { Environment, SettingsMistake } from './environment';

/** How this bot proves itself to Azure Bot Service; `none` turns channel authentication off. */
export type ChannelCredentials =
  | { readonly kind: 'none' }
  | (Application & { readonly kind: 'password'; readonly password: string })
  | (Application & { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string })
  | { readonly kind: 'managed-identity'; readonly appId: string; readonly tenantId: string };

interface Application {
  readonly appType: 'MultiTenant' | 'SingleTenant';
  readonly appId: string;
  readonly tenantId: string | undefined;
}

/** The consistency rules of the Bot Framework, checked before its own assertions would stop the start one by one. */
export function credentialMistakes(values: Environment): readonly SettingsMistake[] {
  const {
    MicrosoftAppType: type,
    MicrosoftAppId: id,
    MicrosoftAppTenantId: tenant,
    MicrosoftAppPassword: password,
  } = values;
  const certificate =
    values.CertificateThumbprint !== undefined || values.CertificatePrivateKey !== undefined;
  const identityExpected =
    type !== 'MultiTenant' || password !== undefined || certificate || tenant !== undefined;
  const proofMissing =
    (type === 'SingleTenant' || id !== undefined) && type !== 'UserAssignedMsi' && !certificate && !password;
  return [
    mistake(
      identityExpected && id === undefined,
      'MicrosoftAppId',
      'nothing',
      `an application id, because ${why(type)}`,
    ),
    mistake(
      type !== 'MultiTenant' && tenant === undefined,
      'MicrosoftAppTenantId',
      'nothing',
      `a tenant id, because ${why(type)}`,
    ),
    mistake(
      proofMissing,
      'MicrosoftAppPassword',
      'nothing',
      'a client secret, or CertificateThumbprint and CertificatePrivateKey',
    ),
    mistake(
      type === 'UserAssignedMsi' && password !== undefined,
      'MicrosoftAppPassword',
      'a value',
      `nothing, because ${why(type)}`,
    ),
    mistake(
      type === 'UserAssignedMsi' && certificate,
      'CertificateThumbprint',
      'a certificate',
      `nothing, because ${why(type)}`,
    ),
    mistake(
      certificate && password !== undefined,
      'MicrosoftAppPassword',
      'a value beside a certificate',
      'one of the two',
    ),
    mistake(
      certificate && values.CertificateThumbprint === undefined,
      'CertificateThumbprint',
      'nothing',
      'both parts of a certificate',
    ),
    mistake(
      certificate && values.CertificatePrivateKey === undefined,
      'CertificatePrivateKey',
      'nothing',
      'both parts of a certificate',
    ),
  ].flat();
}

/** Call after `credentialMistakes` found none: what is incomplete reads as `none`. */
export function toCredentials(values: Environment): ChannelCredentials {
  const { MicrosoftAppType: appType, MicrosoftAppId: appId, MicrosoftAppTenantId: tenantId } = values;
  if (appId === undefined) return { kind: 'none' };
  if (appType === 'UserAssignedMsi') return { kind: 'managed-identity', appId, tenantId: tenantId ?? '' };
  const {
    CertificateThumbprint: thumbprint,
    CertificatePrivateKey: privateKey,
    MicrosoftAppPassword: password,
  } = values;
  if (thumbprint !== undefined && privateKey !== undefined) {
    return {
      kind: 'certificate',
      appType,
      appId,
      tenantId,
      thumbprint,
      privateKey: withLineBreaks(privateKey),
    };
  }
  return { kind: 'password', appType, appId, tenantId, password: password ?? '' };
}

function why(type: Environment['MicrosoftAppType']): string {
  return type === 'MultiTenant' ? 'other parts of the credentials are set' : `MicrosoftAppType is ${type}`;
}

function mistake(wrong: boolean, name: string, found: string, allowed: string): readonly SettingsMistake[] {
  return wrong ? [{ name, found, allowed }] : [];
}

/** A PEM key in one line of a `.env` file or a container's environment has `\n` spelt out. */
function withLineBreaks(pem: string): string {
  return pem.replaceAll('\\n', '\n');
}
