import { z } from 'zod';

/** What Heed keeps of one install, and all it keeps: no tokens of people. */
export const Installation = z.object({
  /** The workspace; of an install for a whole organization, the organization's id (`E…`). */
  team: z.string(),
  /** The organization that the workspace belongs to, where it belongs to one. */
  enterprise: z.string().optional(),
  botToken: z.string(),
  /** Which bot, and which user it posts as. */
  botId: z.string(),
  botUser: z.string(),
  scopes: z.array(z.string()),
  /** The part of the workspace's address before `.slack.com`. */
  domain: z.string().optional(),
  /** With token rotation: good for one use, for the next pair of tokens. */
  refreshToken: z.string().optional(),
  /** With token rotation: when the bot token runs out, in milliseconds since 1970. */
  expiresAt: z.number().optional(),
  installedBy: z.string().optional(),
  /** Of an install for a whole organization: its workspaces that were heard from. */
  workspaces: z.array(z.string()).optional(),
  /** Slack gives no new token any more: somebody has to install Heed again. */
  isSpent: z.boolean().optional(),
});
export type Installation = z.infer<typeof Installation>;

/** A workspace for people to read: `acme (T1)`. */
export function workspaceName({ domain, team }: Pick<Installation, 'domain' | 'team'>): string {
  return domain === undefined ? team : `${domain} (${team})`;
}

/** Where Heed is installed. */
export interface Installations {
  /**
   * The installation a request of this workspace or organization belongs to, from memory. What is found by its organization only is
   * given as that workspace's own, and the workspace is remembered. Undefined where Heed is not installed.
   */
  of(team: string | undefined, enterprise?: string): Installation | undefined;
  /** The workspaces, of an organization those that were heard from. */
  teams(): readonly string[];
  /**
   * The bot token; with rotation one that has not run out. Rejects with `SendError` where the workspace is not installed, where Slack
   * cannot be reached for a new token (retryable), and where somebody has to install Heed again.
   */
  token(team: string): Promise<string>;
  /** Durable when it resolves; in force only then. Replaces what was there of the same workspace. */
  save(installation: Installation): Promise<void>;
  /** Forgets the tokens, durably. The organization's id takes it out of all its workspaces. */
  remove(team: string): Promise<void>;
  /** What somebody should mend, in sentences; empty where all is well. */
  problems(): readonly string[];
  /** Renews no more tokens, and waits for what is under way. */
  stop(): Promise<void>;
}
