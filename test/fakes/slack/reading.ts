import type { FakeSlack } from './fake-slack.ts';
import { textOf } from './limits.ts';
import type { ChannelRecord, MessageRecord, ViewRecord } from './records.ts';
import { elementsOf } from './screen.ts';
import { APP } from './world.ts';

/** What Heed posted in a channel and what stands there now, oldest first. */
export function saidIn({ world }: FakeSlack, channel: string): MessageRecord[] {
  return world.channels.get(channel)?.messages.filter((one) => one.app_id === APP) ?? [];
}

/** Everything that `user` can read of what Heed says: channels, lines for them alone, forms, their home. */
export function readBy(slack: FakeSlack, user: string): string {
  const { channels, views, homes } = slack.world;
  const shown = [...views.values(), ...homes.values()].filter((view) => view.user === user);
  return [
    ...[...channels.values()].flatMap((channel) => readIn(slack, channel, user)),
    ...shown.map((view) => textOf(view.content)),
  ].join('\n');
}

function readIn(slack: FakeSlack, channel: ChannelRecord, user: string): string[] {
  if (!channel.members.has(user)) return [];
  const alone = channel.ephemerals.filter((one) => one.user === user);
  // Where there are blocks, the text is for screen readers and notifications.
  return [...saidIn(slack, channel.id), ...alone].map(({ text, blocks = [] }) =>
    blocks.length === 0 ? text : textOf(blocks),
  );
}

/** The messages in a channel that carry such a button or menu: cards, by "heed:take". */
export function withButton(slack: FakeSlack, channel: string, action: string): MessageRecord[] {
  return saidIn(slack, channel).filter(({ blocks = [] }) =>
    elementsOf(blocks).some((one) => one.action_id === action),
  );
}

/** The form that stands open before `user`; undefined where none does. */
export function formOf({ world }: FakeSlack, user: string, name: string): ViewRecord | undefined {
  return [...world.views.values()].find(
    (view) => view.user === user && view.content.callback_id === `heed:${name}`,
  );
}
