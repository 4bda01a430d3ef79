import { z } from 'zod';

/** What differs from one organisation to the next, and what stands for it in the template. Everything else passes through unchanged. */
const Template = z.looseObject({
  version: z.string(),
  id: z.string(),
  developer: z.looseObject({ name: z.string() }),
  bots: z.array(z.looseObject({ botId: z.string() })),
  composeExtensions: z.array(z.looseObject({ botId: z.string() })),
  webApplicationInfo: z.looseObject({ id: z.string() }),
});
export type TeamsManifest = z.infer<typeof Template>;

/** What an organisation puts into the template. */
export interface ManifestFacts {
  /** The id of the app registration behind the Azure bot: `MicrosoftAppId`. */
  readonly appId: string;
  /** Three numbers: Teams takes a changed app for an upgrade only under a higher one. */
  readonly version: string;
  /** Shown to whoever installs the app; the template's own where absent. */
  readonly developer?: {
    readonly name?: string;
    readonly websiteUrl?: string;
    readonly privacyUrl?: string;
    readonly termsOfUseUrl?: string;
  };
}

/** Throws `ZodError` for what is not the template. */
export function readManifest(text: string): TeamsManifest {
  return Template.parse(JSON.parse(text));
}

/** The template as the manifest of one organisation's app. The app goes by the id of its bot: one id less to keep. */
export function filledManifest(template: TeamsManifest, facts: ManifestFacts): TeamsManifest {
  const { appId, version, developer } = facts;
  const withBot = <T extends { botId: string }>(one: T): T => ({ ...one, botId: appId });
  return {
    ...template,
    version,
    id: appId,
    developer: { ...template.developer, ...developer },
    bots: template.bots.map(withBot),
    composeExtensions: template.composeExtensions.map(withBot),
    webApplicationInfo: { ...template.webApplicationInfo, id: appId },
  };
}
