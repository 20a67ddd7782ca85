import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Activity,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import type { Logger } from 'pino';
import type { Settings } from '../settings';
import { describeError } from '../journal';

type Authentication = ConstructorParameters<typeof CloudAdapter>[0];

/** The Bot Framework's adapter for Teams and Azure channels, without its habit of printing errors to the console. */
export class ChannelAdapter extends CloudAdapter {
  constructor(authentication: Authentication, logger: Logger) {
    super(authentication);
    this.onTurnError = (context, error) => {
      const { channelId, id } = context.activity;
      logger.error({ error: describeError(error), channelId, activityId: id }, 'a channel turn failed');
      return Promise.resolve();
    };
  }

  /**
   * Checks who sent the activity, then takes the turn.
   * @param authorization the request's Authorization header, or ''
   * @returns the answer to an invoke; undefined for other activities
   * @throws what the framework throws when the sender is not believed, or the turn's logic could not begin
   */
  receive(
    authorization: string,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, logic);
  }
}

/** The authentication that the settings ask for; with no credentials the framework believes everybody. */
export function channelAuthentication(
  settings: Pick<Settings, 'credentials' | 'channelService'>,
): Authentication {
  return new ConfigurationBotFrameworkAuthentication({
    ...asBotFrameworkNamesThem(settings.credentials),
    ...(settings.channelService === undefined ? {} : { ChannelService: settings.channelService }),
  });
}

function asBotFrameworkNamesThem(credentials: Settings['credentials']): Readonly<Record<string, string>> {
  switch (credentials.kind) {
    case 'none':
      return {};
    case 'managed-identity':
      return {
        MicrosoftAppType: 'UserAssignedMsi',
        MicrosoftAppId: credentials.appId,
        MicrosoftAppTenantId: credentials.tenantId,
      };
    case 'password':
      return { ...application(credentials), MicrosoftAppPassword: credentials.password };
    case 'certificate':
      return {
        ...application(credentials),
        CertificateThumbprint: credentials.thumbprint,
        CertificatePrivateKey: credentials.privateKey,
      };
  }
}

function application({
  appType,
  appId,
  tenantId,
}: {
  appType: string;
  appId: string;
  tenantId: string | undefined;
}) {
  const tenant = tenantId === undefined ? {} : { MicrosoftAppTenantId: tenantId };
  return { MicrosoftAppType: appType, MicrosoftAppId: appId, ...tenant };
}
