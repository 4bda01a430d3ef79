import { z } from 'zod';
import { refusal } from '../../adapter.ts';
import { addressOf, parseAddress } from '../address.ts';
import { sendErrorOf } from './errors.ts';
import type { WebClients } from './web.ts';

/** What is read of usergroups.users.list. It comes whole, without pages. */
const Members = z.object({ users: z.array(z.string()) });

/** Who is in a user group, like `slack:T1/S123`. Rejects with `SendError` where Slack does not tell. */
export function createGroupMembers(web: WebClients): (group: string) => Promise<readonly string[]> {
  return async (group) => {
    const address = parseAddress(group);
    if (address === undefined || !address.id.startsWith('S')) throw refusal(notGroup(group));
    const { team, id } = address;
    try {
      // An organisation's token needs the workspace; of any other it is ignored.
      const asked = { usergroup: id, team_id: team };
      const { users } = Members.parse(await web.of(team).usergroups.users.list(asked));
      return users.map((user) => addressOf({ team, id: user }));
    } catch (error) {
      throw sendErrorOf(error, `see who is in the user group ${id} of ${team}`);
    }
  };
}

function notGroup(group: string): string {
  return `"${group}" is no user group in Slack. Write it as in slack:T0123/S0456: the ids of the workspace and of the group.`;
}
