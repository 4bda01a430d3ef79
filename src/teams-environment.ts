import { z } from 'zod';
import { addressLike, Key, oneOf } from './environment-values.ts';

/** As Microsoft writes every id of an app, a tenant and a person. */
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The sample people and the tenant of the Playground have one digit more. */
const LISTED = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12,13}$/i;
const LIKE = '(it looks like 11111111-2222-3333-4444-555555555555)';

/** One id; `where` says where it is found. The letters in it are made small, as Teams sends them. */
function idFrom(where: string) {
  return z
    .string()
    .regex(GUID, `is no id ${LIKE}. Copy it from ${where}.`)
    .transform((text) => text.toLowerCase());
}

/** Ids, parted by commas or blanks; `where` says where one is found. */
function idsFrom(where: string) {
  return z
    .string()
    .superRefine((text, context) => {
      const wrong = partsOf(text).findIndex((part) => !LISTED.test(part));
      if (wrong === -1) return;
      const message = `holds something that is no id ${LIKE}: entry ${wrong + 1}. Copy it from ${where}.`;
      context.addIssue({ code: 'custom', message });
    })
    .transform((text) => [...new Set(partsOf(text.toLowerCase()))])
    .default([]);
}

/**
 * Names of reactions, parted by commas or blanks. Each is a word like `heart` or, for most emoji, the code point and a word:
 * https://github.com/MicrosoftDocs/msteams-docs, "Teams Reactions Reference" (4 February 2026).
 */
function reactions(fallback: string) {
  const error = `holds something that is no name of a reaction. Write them as in heart, ${fallback}.`;
  return z
    .string()
    .refine((text) => partsOf(text).every((part) => /^[\p{L}\p{N}_+-]{1,100}$/u.test(part)), error)
    .transform((text) => [...new Set(partsOf(text))])
    .default([fallback]);
}

function partsOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((part) => part !== '');
}

const PORTAL = 'the Azure portal, your Azure Bot, Configuration';
const PERSON = 'the Microsoft Entra admin center: Users, the person, Object ID';

const AppType = z.enum(['SingleTenant', 'UserAssignedMSI'], {
  error: ({ input }) => (input === 'MultiTenant' ? MULTI_TENANT : MISSPELT),
});

const EITHER =
  'Set SingleTenant (a client secret) or UserAssignedMSI (a managed identity), as the portal shows it.';
const MULTI_TENANT = `cannot be MultiTenant: Microsoft has made no such bots since July 2025, and it would have Heed sign in outside your tenant. ${EITHER}`;
/** What Bot Framework's own library does with a word it does not know. */
const MISSPELT = `must be SingleTenant or UserAssignedMSI, written exactly so; any other word would count as MultiTenant, which Heed does not run as. ${EITHER}`;

/** Every variable of Teams; those of the bot are named as in all apps of the Bot Framework. */
export const teamsVariables = {
  MicrosoftAppId: idFrom(`${PORTAL}, Microsoft App ID`).optional(),
  MicrosoftAppPassword: Key.optional(),
  MicrosoftAppTenantId: idFrom(`${PORTAL}, App Tenant ID`).optional(),
  MicrosoftAppType: AppType.optional(),
  ToBotFromChannelTokenIssuer: Key.optional(),
  ToBotFromChannelOpenIdMetadataUrl: addressLike(
    'https://login.botframework.com/v1/.well-known/openidconfiguration',
  ).optional(),
  ToBotFromEmulatorOpenIdMetadataUrl: addressLike(
    'https://login.microsoftonline.com/botframework.com/v2.0/.well-known/openid-configuration',
  ).optional(),
  ToChannelFromBotLoginUrl: addressLike('https://login.microsoftonline.com/TENANT').optional(),
  ToChannelFromBotOAuthScope: Key.optional(),
  OAuthUrl: addressLike('https://token.botframework.com').optional(),
  HEED_TEAMS_STAFF: idsFrom(PERSON),
  HEED_TEAMS_TENANTS: idsFrom('the Microsoft Entra admin center: Overview, Tenant ID'),
  HEED_TEAMS_REACTION_TRIAGE: reactions('1f3ab_ticket'),
  HEED_TEAMS_REACTION_QUIET: reactions('1f515_bellwithslash'),
  HEED_TEAMS_PLAYGROUND: oneOf('on', 'off').default('off'),
  HEED_GRAPH_URL: addressLike('https://graph.microsoft.com/v1.0')
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
};
