import type { Choice } from '../../../domain/form.ts';
import type { FormOpened } from '../../../domain/outgoing.ts';
import type { Time } from '../../../engine/engine.ts';
import { inTime } from '../../patience.ts';
import { parseAddress } from '../address.ts';
import type { Channels } from '../web/channels.ts';

/**
 * The form with the channels it offers under the names that people know them by: settings hold addresses alone, and a menu's plain text
 * is the one place where Slack shows no name by itself. Never rejects: what is not told in time goes by Slack's own id.
 */
export type NameChannels = (outgoing: FormOpened) => Promise<FormOpened>;

/** How long whoever opens the form waits for names, in milliseconds. Ours: the window they look at says that it loads. */
const WITHIN = 2_000;

/** How many are asked about for one form. Ours: of some fifty calls a minute that Slack allows, most are for who reads a channel. */
const MOST_ASKED = 10;

export function createNameChannels(options: {
  readonly channels: Pick<Channels, 'facts' | 'nameOf'>;
  readonly time: Time;
}): NameChannels {
  const { channels, time } = options;

  async function ask(choices: readonly Choice[]): Promise<void> {
    const unknown = choices.flatMap(({ value }) => {
      const address = parseAddress(value);
      const isKnown = address && channels.nameOf(address.team, address.id) !== undefined;
      return address === undefined || isKnown ? [] : [address];
    });
    const asked = unknown.slice(0, MOST_ASKED).map(({ team, id }) => channels.facts(team, id));
    await inTime<unknown>(time, WITHIN, Promise.allSettled(asked), () => undefined);
  }

  function named({ value, label }: Choice): Choice {
    const address = parseAddress(value);
    if (address === undefined) return { value, label };
    const name = channels.nameOf(address.team, address.id);
    return { value, label: name === undefined ? address.id : `#${name}` };
  }

  return async (outgoing) => {
    const { form } = outgoing;
    if (form.name !== 'set-up') return outgoing;
    await ask(form.staffChannels);
    return { ...outgoing, form: { ...form, staffChannels: form.staffChannels.map(named) } };
  };
}
