import type { Time } from '../../../engine/engine.ts';
import { splitThread } from '../address.ts';
import { tenantOf } from '../parse/frame.ts';
import type { Told } from '../parse/parsed.ts';
import type { Activity } from '../parse/schema.ts';

/** Where an activity comes from, as Teams vouches for it. */
export interface Origin {
  readonly tenant: string;
  /** The conversation's base id. */
  readonly conversation: string;
  /** The first message of the thread it was done in; absent at the top level. */
  readonly thread?: string;
  /** Teams waits for an answer in its own response. */
  readonly isInvoke: boolean;
  /** Of an invoke: what is asked for. */
  readonly name: string;
}

export function originOf(activity: Activity): Origin {
  const { type, name, conversation } = activity;
  const { base, root } = splitThread(conversation?.id ?? '');
  return {
    tenant: tenantOf(activity) ?? '',
    conversation: base,
    ...(root === undefined ? {} : { thread: root }),
    isInvoke: type === 'invoke',
    name: name ?? '',
  };
}

/** What is told to the parser of every activity. */
export type Tell = (activity: Activity) => Told;

export interface TellOptions {
  readonly reactions: Told['reactions'];
  readonly time: Time;
}

export function createTell({ reactions, time }: TellOptions): Tell {
  return ({ recipient }) => ({ now: time.now(), bot: recipient?.id ?? '', reactions });
}
