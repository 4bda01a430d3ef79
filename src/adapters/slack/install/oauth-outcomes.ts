import {
  AuthorizationError,
  type Installation,
  InvalidStateError,
  MissingCodeError,
  MissingStateError,
} from '@slack/oauth';
import { DurableWriteError } from '../../../engine/file-errors.ts';
import { INSTALL_PATH } from '../paths.ts';
import { slackCodeOf } from '../web/errors.ts';
import { NoBotError } from './bolt-store.ts';
import type { Page } from './oauth-pages.ts';

const AGAIN = { label: 'Start again', url: INSTALL_PATH };

/** Where the installing begins. `url` is Slack's page that asks for consent. */
export function startPage(url: string): Page {
  return {
    status: 200,
    title: 'Add Heed to your workspace',
    text: 'Heed reads the channels it is invited to and drafts replies; nothing is sent to a customer before a person approves it. Slack asks you next what it may do. The page is good for ten minutes.',
    link: { label: 'Continue to Slack', url },
  };
}

export function successPage({ team, enterprise, isEnterpriseInstall }: Installation): Page {
  const name = (isEnterpriseInstall === true ? enterprise?.name : team?.name) ?? 'your workspace';
  return {
    status: 200,
    title: 'Heed is installed',
    text: `Heed is now in ${name}. Invite it to a channel with /invite @Heed, and open its Home tab to set it up.`,
    link: { label: 'Open Slack', url: `https://app.slack.com/client/${team?.id ?? ''}` },
  };
}

/** What to tell somebody whose install did not come through. Nothing was stored, whatever the reason. */
export function failurePage(error: unknown): Page {
  if (error instanceof AuthorizationError) {
    return {
      status: 400,
      title: 'Nothing was installed',
      text: 'You cancelled, or Slack did not allow it. You can start again whenever you like; where an admin has to approve apps, ask them first.',
      link: AGAIN,
    };
  }
  if (error instanceof InvalidStateError || error instanceof MissingStateError) return stalePage();
  if (error instanceof MissingCodeError) return stalePage();
  if (error instanceof DurableWriteError) {
    return broken(
      'Heed could not save the installation. Ask whoever runs it to look into its log.',
    );
  }
  return error instanceof NoBotError ? broken(error.message) : refusedPage(slackCodeOf(error));
}

function stalePage(): Page {
  return {
    status: 400,
    title: 'This link is no longer good',
    text: 'It is older than ten minutes, was used already, or was opened in another browser than the one you began in. Nothing was installed.',
    link: AGAIN,
  };
}

/** `code` is what Slack refused the exchange with: see docs.slack.dev/reference/methods/oauth.v2.access. */
function refusedPage(code: string | undefined): Page {
  if (code === 'invalid_code' || code === 'code_already_used') return stalePage();
  if (code === undefined) {
    return broken(
      'Slack could not be reached, or something went wrong in Heed. Try again in a minute; if it stays so, ask whoever runs Heed to look into its log.',
    );
  }
  return broken(
    `Slack refused it (${code}). Ask whoever runs Heed to compare SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and the redirect address with the app’s settings.`,
  );
}

function broken(text: string): Page {
  return { status: 500, title: 'Heed was not installed', text, link: AGAIN };
}
