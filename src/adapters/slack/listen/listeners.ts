import type { App, ViewSubmitAction } from '@slack/bolt';
import { EVENT_TYPES } from '../permissions.ts';
import { type Entrance, originOf } from './entrance.ts';
import { hearCommand, hearShortcut } from './hear-command.ts';
import { hearForm } from './hear-form.ts';
import { hearPress } from './hear-press.ts';
import type { TakeEvent } from './take-event.ts';

/** One pattern for all of them: each listener more costs every request its share. */
const EVENTS_HEARD = new RegExp(`^(?:${EVENT_TYPES.join('|')})$`);

/**
 * Registers everything that Slack can send. One listener for each kind takes whatever there is of it, so that what Heed does not know
 * is acknowledged too; each ends once what it heard is durable.
 */
export function registerListeners(app: App, entrance: Entrance, take: TakeEvent): void {
  app.event(EVENTS_HEARD, ({ event, body, context }) => take(event, originOf(context, body)));
  app.command(/(?:)/, (heard) => hearCommand(entrance, heard));
  app.action({}, (heard) => hearPress(entrance, heard));
  app.shortcut({}, (heard) => hearShortcut(entrance, heard));
  app.view<ViewSubmitAction>({ type: 'view_submission' }, (heard) => hearForm(entrance, heard));
  app.view({ type: 'view_closed' }, async ({ ack }) => ack());
  app.options({}, async ({ ack }) => ack({ options: [] }));
}
