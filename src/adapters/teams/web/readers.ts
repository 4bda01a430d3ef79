import { type Adapter, refusal } from '../../adapter.ts';
import { STANDING_HOLDS } from '../../audience-rules.ts';
import { parseAddress, type TeamsAddress } from '../address.ts';
import type { Channels } from './channels.ts';

/** What the adapter tells of a channel to whoever sets it up. */
export function createReaders(channels: Channels): Required<Pick<Adapter, 'readers' | 'isIn'>> {
  return {
    async readers(channel) {
      const address = teamsAddress(channel);
      // Whoever asks may have put a guest out, or a colleague in, a moment ago.
      channels.forget(address);
      const outsiders = await channels.outsiders(address, STANDING_HOLDS);
      const staff = await channels.staffMembers(address, STANDING_HOLDS);
      return { staff, outsiders };
    },
    isIn: async (channel) => channels.isIn(teamsAddress(channel)),
  };
}

function teamsAddress(channel: string): TeamsAddress {
  const address = parseAddress(channel);
  if (address !== undefined) return address;
  throw refusal(`"${channel}" is no channel in Teams.`);
}
