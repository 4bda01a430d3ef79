import { type Adapter, SendError } from '../../adapter.ts';
import { STANDING_HOLDS } from '../../audience-rules.ts';
import { parseAddress, type SlackAddress } from '../address.ts';
import type { Channels } from './channels.ts';
import { slackCodeOf } from './errors.ts';

/** What the adapter tells of a channel to whoever sets it up. */
export function createReaders(channels: Channels): Required<Pick<Adapter, 'readers' | 'isIn'>> {
  return {
    async readers(channel) {
      const { team, id } = slackAddress(channel);
      // Whoever asks may have put a guest out, or a colleague in, a moment ago.
      channels.forget(team, id);
      const { isShared, isDirect } = await channels.facts(team, id);
      const staff = await channels.staffMembers(team, id, STANDING_HOLDS);
      const isMixed = await channels.outsiders(team, id, STANDING_HOLDS);
      return { staff, outsiders: isShared || isDirect || isMixed };
    },
    async isIn(channel) {
      const { team, id } = slackAddress(channel);
      try {
        return (await channels.facts(team, id)).isMember;
      } catch (error) {
        // A private channel that Heed is not in does not exist for it.
        if (slackCodeOf(error) === 'channel_not_found') return false;
        throw error;
      }
    },
  };
}

function slackAddress(channel: string): SlackAddress {
  const address = parseAddress(channel);
  if (address !== undefined) return address;
  throw new SendError(`"${channel}" is no channel in Slack.`, { retryable: false });
}
