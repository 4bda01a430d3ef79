import { peopleOf } from '../../../domain/set-up.ts';
import type { Settings } from '../../../domain/settings.ts';
import { isStaff } from '../../../domain/sides.ts';
import { addressOf, parseAddress, type TeamsAddress } from '../address.ts';
import type { People } from '../web/people.ts';

/** What somebody reads who asks Heed for something and is not known to work here: a guest, or somebody Teams tells nothing of. */
export const NOT_OURS =
  'Heed does this for its support team only, and Teams did not say that you are on it. If you are, try it again in a minute.';

export interface TurnAwayOptions {
  readonly people: Pick<People, 'standing'>;
  settings(): Settings;
  /** The aadObjectIds that are configured as staff. */
  readonly listed: readonly string[];
}

/** Who somebody turned out to be who did not pass for staff, and what to say to them. */
export interface Turned {
  /**
   * `member`: a full member who is not listed. `staff`: they pass after all, for Teams was slow to tell. `untold`: they are listed, and
   * Teams does not tell whether they are a full member.
   */
  readonly who: 'outsider' | 'member' | 'staff' | 'untold';
  /** Tells nothing of any case, and a member whom to ask. */
  readonly text: string;
}

/**
 * Looks whoever asked for something and did not pass for staff up once more: by their address, where they asked (its base id). Never
 * rejects.
 */
export type TurnAway = (by: string, conversation: string) => Promise<Turned>;

/** How many people are named to ask. Ours: one of them will be there. */
const NAMED = 3;

export function createTurnAway({ people, settings, listed }: TurnAwayOptions): TurnAway {
  function memberText(address: TeamsAddress): string {
    const known = peopleOf(addressOf(address), settings());
    if (known.length === 0) return listed.length === 0 ? nobodyYet(address.id) : ASK_WHO_RUNS_IT;
    const leads = known.filter((person) => person.role === 'lead');
    const named = (leads.length > 0 ? leads : known).slice(0, NAMED).map(({ name }) => name);
    return `Heed works for the support team: ask ${named.join(' or ')} to put you on it.`;
  }

  /** Nobody else can turn out to be staff, whatever Teams says. */
  function isListed(address: TeamsAddress): boolean {
    return listed.includes(address.id) || isStaff(addressOf(address), settings());
  }

  return async (by, conversation) => {
    const address = parseAddress(by);
    if (address === undefined) return { who: 'outsider', text: NOT_OURS };
    try {
      const { author, isFull } = await people.standing(address, undefined, conversation);
      if (author.side === 'staff') return { who: 'staff', text: NOT_OURS };
      if (!isFull) return { who: 'outsider', text: NOT_OURS };
      return { who: 'member', text: memberText(address) };
    } catch {
      return { who: isListed(address) ? 'untold' : 'outsider', text: NOT_OURS };
    }
  };
}

const ASK_WHO_RUNS_IT = 'Heed works for the support team: ask whoever runs it to put you on it.';

function nobodyYet(id: string): string {
  return `Nobody is named yet who works with Heed here. If that is to be you, whoever runs Heed has to set HEED_TEAMS_STAFF to your object id, ${id}, and start Heed again.`;
}
