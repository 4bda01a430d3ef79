import { z } from 'zod';
import { EVENTS_PATH, REDIRECT_PATH } from './paths.ts';

/**
 * Heed's manifest. What differs between the two ways to reach Heed is spelled out; everything else passes through unchanged. The keys
 * stand in the order in which they are printed.
 */
const Manifest = z.strictObject({
  _metadata: z.unknown(),
  display_information: z.unknown(),
  features: z.strictObject({
    app_home: z.unknown(),
    bot_user: z.unknown(),
    slash_commands: z.array(z.looseObject({ command: z.string() })),
    shortcuts: z.unknown(),
  }),
  oauth_config: z.strictObject({ scopes: z.unknown() }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ bot_events: z.unknown() }),
    interactivity: z.strictObject({ is_enabled: z.boolean() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
});

export type Manifest = z.infer<typeof Manifest>;

/** Throws `ZodError` for what is not Heed's manifest for Socket Mode. */
export function readManifest(text: string): Manifest {
  return Manifest.parse(JSON.parse(text));
}

/**
 * The manifest for HTTP, from the one for Socket Mode. Everything that Slack sends comes to one path of `origin`
 * ("https://heed.example.com"), and other workspaces can install Heed from there.
 */
export function forHttp(manifest: Manifest, origin: string) {
  const { features, oauth_config: oauth, settings } = manifest;
  const url = `${origin}${EVENTS_PATH}`;
  return {
    ...manifest,
    features: {
      ...features,
      slash_commands: features.slash_commands.map((command) => ({ ...command, url })),
    },
    oauth_config: { redirect_urls: [`${origin}${REDIRECT_PATH}`], ...oauth },
    settings: {
      ...settings,
      event_subscriptions: { request_url: url, ...settings.event_subscriptions },
      interactivity: { ...settings.interactivity, request_url: url },
      socket_mode_enabled: false,
    },
  };
}

/** Where Slack can reach Heed, or a sentence on why it could not. */
export type Origin = { readonly origin: string } | { readonly problem: string };

/** Slack asks for HTTPS and limits an address to 3,000 characters; this leaves room for the paths. */
const LONGEST_ORIGIN = 2_900;

/** Reads the address of the machine that Slack is to call: `https://`, a host, perhaps a port, and nothing behind it. */
export function originOf(address: string): Origin {
  const url = URL.parse(address.trim());
  if (url === null) return { problem: `${NOT_ADDRESS} ${EXAMPLE}` };
  if (url.protocol === 'http:') return { problem: `Slack calls only https addresses. ${EXAMPLE}` };
  if (url.protocol !== 'https:') return { problem: `${NOT_ADDRESS} ${EXAMPLE}` };
  if (url.username !== '' || url.password !== '') return { problem: SECRETS };
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return { problem: TRAILING };
  if (isHere(url.hostname)) return { problem: HERE };
  if (url.origin.length > LONGEST_ORIGIN) return { problem: `That is too long. ${EXAMPLE}` };
  return { origin: url.origin };
}

const EXAMPLE = 'Write it as in https://heed.example.com.';
const NOT_ADDRESS = 'That is not a web address.';
const SECRETS =
  'Leave name and password out of the address: Slack would keep them in the manifest.';
const TRAILING = `Give the host alone, without anything behind it; the paths are added here. ${EXAMPLE}`;
const HERE =
  'Slack cannot reach an address of your own machine. Give a public host, or use Socket Mode, which needs none.';

function isHere(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\./.test(host)
  );
}
