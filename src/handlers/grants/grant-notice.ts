import { staffPersonAddress } from '../../domain/audience.ts';
import type { Case } from '../../domain/case.ts';
import { summarise } from '../../domain/case-summary.ts';
import type { Granted } from '../../domain/grant.ts';
import { grantWords, limitText } from '../../domain/grants.ts';
import { queue } from '../../domain/outbox.ts';
import { addressesOf, type Person, personAt } from '../../domain/person.ts';
import { channelOf } from '../../domain/places.ts';
import { peopleOf } from '../../domain/set-up.ts';
import type { Settings } from '../../domain/settings.ts';
import { listed } from '../answers.ts';
import type { Moment } from '../desk.ts';

/** Tells a lead of what went beyond; `sentence` says to whoever gave it who that was. */
export function withLeadTold(
  current: Case,
  granted: Granted,
  { settings, now }: Moment,
): { readonly told: Case; readonly sentence: string } {
  const lead = leadToTell(current, granted.by, settings);
  const to = lead === undefined ? undefined : staffPersonAddress(lead.id, settings.roster);
  if (lead === undefined || to === undefined) return { told: current, sentence: NO_LEAD };
  const told = queue(
    current,
    {
      ...{ kind: 'notice', audience: 'staff', id: `${granted.id}/told`, case: current.id, to },
      text: sentenceOn(current, granted, settings),
      cases: [listed(summarise(current))],
    },
    now,
  );
  return { told, sentence: `${lead.name} is told.` };
}

const NO_LEAD = 'There is no other lead on the roster to tell.';

/** The first lead of the channel, or else of its workspace, who is not the one who gave it. */
function leadToTell({ channel }: Case, by: string, settings: Settings): Person | undefined {
  const own = channelOf(channel, settings).leads.flatMap(
    (id) => personAt(id, settings.roster) ?? [],
  );
  const others = peopleOf(channel, settings).filter(({ role }) => role === 'lead');
  return [...own, ...others].find((person) => !addressesOf(person).includes(by));
}

function sentenceOn({ customer }: Case, granted: Granted, { roster, policy }: Settings): string {
  const { by, byName, kind, reason } = granted;
  const limit = limitText(kind, personAt(by, roster)?.role ?? 'agent', policy);
  const to = customer === null ? '' : ` to ${customer.name}`;
  return `${byName} granted ${grantWords(granted)}${to} (may give ${limit} on their own): ${reason}`;
}
