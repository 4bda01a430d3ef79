import type { Button, HomeView, KnownBlock } from '@slack/types';
import type { Channel } from '../../../domain/channel.ts';
import type { HomeShown } from '../../../domain/outgoing.ts';
import type { Home, ListedCase } from '../../../domain/shown.ts';
import { channelFacts } from '../../card-words.ts';
import { parseAddress } from '../address.ts';
import { writePurpose } from '../purpose.ts';
import { channelToken, userToken } from './escape.ts';
import { LIMITS } from './limits.ts';
import { caseBlock } from './render-list.ts';
import {
  inert,
  type Look,
  mrkdwn,
  paragraph,
  plainText,
  rich,
  say,
  smallPrint,
} from './render-parts.ts';
import { rosterBlocks } from './render-roster.ts';

/** How many of each a home page shows: together fewer than the 100 blocks that Slack takes. */
const MOST_CALLS = 15;
const MOST_CASES = 20;
const MOST_CHANNELS = 30;
const MOST_MISSING = 5;
const MOST_LEADS = 5;

/** Somebody's own page: who waits for them first, then what they have, then how the channels are set up and who is on the roster. */
export function renderHome({ home }: HomeShown, look: Look): HomeView {
  return {
    type: 'home',
    blocks: [
      ...listBlocks(
        'Your calls',
        home.myPings,
        MOST_CALLS,
        'Nobody waits for an answer of yours.',
        look,
      ),
      ...listBlocks('Your cases', home.myCases, MOST_CASES, 'You have taken no case.', look),
      ...setUpBlocks(home),
      ...(home.people === undefined ? [] : [header('Roster'), ...rosterBlocks(home.people)]),
      ...smallPrint([
        '`/triage` lists the open cases of a channel, `/triage help` tells the rest.',
      ]),
    ],
  };
}

function header(text: string): KnownBlock {
  return { type: 'header', text: plainText(text, LIMITS.header) };
}

function listBlocks(
  title: string,
  cases: readonly ListedCase[],
  most: number,
  none: string,
  look: Look,
): KnownBlock[] {
  const more = cases.length - most;
  return [
    header(cases.length === 0 ? title : `${title} (${cases.length})`),
    ...(cases.length === 0 ? rich(paragraph([say(none)])) : []),
    ...cases.slice(0, most).map((one) => caseBlock(one, look, true)),
    ...smallPrint([more > 0 ? `and ${more} more` : '']),
  ];
}

/** Nothing for who may not set channels up. */
function setUpBlocks(home: Home): KnownBlock[] {
  const { channels, missing } = home;
  if (channels.length === 0 && missing.length === 0) return [];
  const more = channels.length - MOST_CHANNELS;
  return [
    header('Channels'),
    ...smallPrint(missing.slice(0, MOST_MISSING).map((line) => `⚠️ ${inert(line, 300)}`)),
    ...channels.slice(0, MOST_CHANNELS).map((channel) => channelBlock(channel, home)),
    ...smallPrint([
      more > 0 ? `and ${more} more: set them up there, with \`/triage here is …\`` : '',
    ]),
  ];
}

function channelBlock(channel: Channel, home: Home): KnownBlock {
  const name = channelToken(channel.id) ?? inert(channel.id, 80);
  const facts = [...channelFacts(channel), ...pairing(channel)];
  return {
    type: 'section',
    text: mrkdwn([`*${name}*`, facts.join(' · '), leadWords(channel, home)].join('\n')),
    ...(parseAddress(channel.id) === undefined ? {} : { accessory: setUpButton(channel.id) }),
  };
}

function setUpButton(channel: string): Button {
  return {
    type: 'button',
    action_id: 'heed:set-up',
    text: plainText('Set up', LIMITS.buttonText),
    value: writePurpose({ case: '', channel }),
  };
}

function pairing({ kind, staffChannel }: Channel): string[] {
  if (kind === 'staff') return [];
  if (staffChannel === undefined) return ['⚠️ no staff channel for its cards'];
  return [`cards in ${channelToken(staffChannel) ?? inert(staffChannel, 80)}`];
}

function leadWords({ leads }: Channel, { leadNames }: Home): string {
  if (leads.length === 0) return 'calls whoever fits best';
  const names = leads
    .slice(0, MOST_LEADS)
    .map((lead) => userToken(lead) ?? inert(leadNames?.[lead] ?? lead, 80));
  return `calls ${names.join(', then ')}`;
}
