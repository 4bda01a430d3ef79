import type { HeedProcess } from './heed-process.ts';
import type { Stage } from './stage.ts';

/** What a scenario can lay hands on. */
export interface Ground {
  readonly folder: string;
  readonly stages: readonly Stage[];
  readonly random: () => number;
  /** Starts Heed once more, beside nothing else; rejects with `StartError` where it does not get ready. */
  start(): HeedProcess;
}

/** What goes wrong besides the kills. */
export interface Trouble {
  /** What is added to Heed's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Heed runs, and will be killed when this resolves. */
  whileUp?(): Promise<void>;
  /** Heed has been killed, and will be started when this resolves. */
  whileDown?(): Promise<void>;
  /** Heed is ready again. */
  afterStart?(): Promise<void>;
  /** All is well from now on. */
  end?(): Promise<void>;
  /** What did not go as it must, in sentences, and whether the trouble was felt at all. */
  problems?(): readonly string[];
}

export interface Scenario {
  readonly name: string;
  /** Of a hundred rounds that are asked for, so many. */
  readonly share: number;
  /** The sentence encoder, off where not said. */
  readonly encoder?: 'on';
  /** Whether Heed may look everywhere what arrived; it may where not said. */
  readonly mayLook?: false;
  begin?(ground: Ground): Promise<Trouble>;
  /** Loaded into Heed before everything else. */
  readonly preload?: string;
}
