import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import type { ChannelSettings } from '../src/adapters/teams/credentials.ts';
import { TENANT } from '../test/fakes/teams/shop.ts';
import { APP_ID } from '../test/fakes/teams/world.ts';
import { type Served, serve } from './contestant.ts';

/**
 * The smallest bot that botbuilder makes, over plain HTTP, in a process of its own, with signatures checked: `bare` answers nothing,
 * `echo` says again what was said.
 */
const [kind = 'bare', channel = '{}'] = process.argv.slice(2);

const Body = z.record(z.string(), z.unknown());
const Channel = z.custom<ChannelSettings>();

function bot(settings: ChannelSettings): Served {
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      MicrosoftAppId: APP_ID,
      MicrosoftAppTenantId: TENANT,
      MicrosoftAppType: 'UserAssignedMSI',
      ToBotFromChannelTokenIssuer: settings.issuer,
      ToBotFromChannelOpenIdMetadataUrl: settings.openIdMetadataUrl,
      ToBotFromEmulatorOpenIdMetadataUrl: settings.emulatorOpenIdMetadataUrl,
      ToChannelFromBotLoginUrl: settings.loginUrl,
      ToChannelFromBotOAuthScope: settings.oauthScope,
      OAuthUrl: settings.oauthUrl,
    }),
  );

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Body.parse(await json(request));
    const { method = '', headers } = request;
    await adapter.process({ method, headers, body }, expressOf(response), turn);
  }

  return { listener: (request, response) => void answer(request, response) };
}

async function turn(context: TurnContext): Promise<void> {
  const { type, text } = context.activity;
  if (kind === 'echo' && type === ActivityTypes.Message) await context.sendActivity(text);
}

/** As much of Express's response as the adapter uses. */
function expressOf(response: ServerResponse) {
  const { socket } = response;
  return {
    socket,
    end: () => response.end(),
    header: (name: string, value: string) => response.setHeader(name, value),
    send: (body: unknown) => response.write(JSON.stringify(body)),
    status(code: number) {
      response.statusCode = code;
      return response;
    },
  };
}

serve(bot(Channel.parse(JSON.parse(channel))));
