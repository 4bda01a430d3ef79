import type { IncomingMessage, ServerResponse } from 'node:http';
import { InstallProvider } from '@slack/oauth';
import type { Logger } from 'pino';
import { errorFacts } from '../../../engine/file-errors.ts';
import type { Route } from '../../adapter.ts';
import { INSTALL_PATH, REDIRECT_PATH } from '../paths.ts';
import { SCOPES } from '../permissions.ts';
import { slackCodeOf } from '../web/errors.ts';
import { clientOptions, silent } from '../web/web.ts';
import { createBoltStore } from './bolt-store.ts';
import type { Installations } from './installation.ts';
import { failurePage, startPage, successPage } from './oauth-outcomes.ts';
import { answerPage, renderPage, setPageHeaders } from './oauth-pages.ts';
import { signIn } from './sign-in.ts';

/** The app that others install, from its page “Basic Information”. */
export interface OAuthOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs the state that Slack hands back: any long secret of ours. */
  readonly stateSecret: string;
  /** Heed's own address with `REDIRECT_PATH`; needed where the app has more than one. */
  readonly redirectUri?: string;
  /** Another Web API base than Slack's own; the page that asks for consent is then looked for on the same host. */
  readonly apiUrl?: string;
}

/**
 * The pages by which a workspace installs Heed. The state is signed, is good for ten minutes and for the browser it was given to. What
 * is cancelled, forged or fails stores nothing; a second install of a workspace replaces the tokens of the first.
 */
export function createOAuthRoutes(
  options: OAuthOptions & { installations: Installations; logger: Logger },
): readonly Route[] {
  const { logger } = options;
  const provider = createProvider(options);
  const installOptions = {
    scopes: Object.keys(SCOPES),
    ...(options.redirectUri === undefined ? {} : { redirectUri: options.redirectUri }),
  };

  async function install(request: IncomingMessage, response: ServerResponse): Promise<void> {
    setPageHeaders(response);
    await provider.handleInstallPath(request, response, undefined, installOptions);
  }

  async function redirect(request: IncomingMessage, response: ServerResponse): Promise<void> {
    await provider.handleCallback(request, response, {
      success(installation) {
        logger.info({ team: installation.team?.id }, 'Heed was installed');
        answerPage(response, successPage(installation));
      },
      failure(error) {
        const facts = { ...errorFacts(error), slack: slackCodeOf(error) };
        logger.warn(facts, 'An installation did not come through');
        answerPage(response, failurePage(error));
      },
    });
  }

  return [onlyGet(INSTALL_PATH, install), onlyGet(REDIRECT_PATH, redirect)];
}

function createProvider(options: OAuthOptions & { installations: Installations }): InstallProvider {
  const { clientId, clientSecret, stateSecret, apiUrl, installations } = options;
  return new InstallProvider({
    clientId,
    clientSecret,
    stateSecret,
    installationStore: createBoltStore(installations, (botToken) => domainFor(botToken, apiUrl)),
    renderHtmlForInstallPath: (url) => renderPage(startPage(url)),
    // The library's own log would hold codes and states; what matters is logged here.
    logger: silent,
    clientOptions: clientOptions(apiUrl),
    ...(apiUrl === undefined
      ? {}
      : { authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href }),
  });
}

async function domainFor(botToken: string, apiUrl?: string): Promise<string | undefined> {
  try {
    const options = { botToken, ...(apiUrl === undefined ? {} : { apiUrl }) };
    return (await signIn(options)).domain;
  } catch {
    return undefined;
  }
}

/** A route for one path alone. */
function onlyGet(path: string, handle: Route['handle']): Route {
  return {
    prefix: path,
    handle(request, response) {
      if (request.url?.split('?', 1)[0] !== path) return void response.writeHead(404).end();
      if (request.method === 'GET') return handle(request, response);
      response.writeHead(405, { Allow: 'GET' }).end();
    },
  };
}
