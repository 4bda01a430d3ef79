/** Where Slack, or somebody who installs Heed, calls: below the address that the manifest names. Their own room, free of Slack's libraries. */

/** Where Slack sends everything to. */
export const EVENTS_PATH = '/slack/events';

/** Where somebody begins to install Heed, and where Slack sends them back to. */
export const INSTALL_PATH = '/slack/install';
export const REDIRECT_PATH = '/slack/oauth_redirect';
