import type { Look } from '../../../../src/adapters/teams/render/render.ts';
import { anySaidAt } from '../../any-said.ts';
import { sayingsAt } from '../../sayings.ts';

export {
  CARD_ACTIONS,
  sampleAssessment,
  sampleDraft,
} from '../../sayings.ts';
export { stranger } from '../../strangers.ts';

export const NOW = Date.UTC(2026, 10, 20, 17, 4);

const TENANT = 'teams:0f0c1f6e-0000-4000-8000-00000000000a';
export const DESK = `${TENANT}/19:desk@thread.tacv2`;
export const SHOP = `${TENANT}/19:shop@thread.tacv2`;
export const LEE = `${TENANT}/0f0c1f6e-0000-4000-8000-0000000000e1`;
export const ANA = `${TENANT}/0f0c1f6e-0000-4000-8000-0000000000a1`;

/** A map: a stranger's address may be called `valueOf`. */
const NAMES: ReadonlyMap<string, string> = new Map([
  [DESK, 'Support desk'],
  [SHOP, 'Brightcart'],
  [LEE, 'Lee'],
]);

/** Links to conversations lead to a host of their own, so that a stranger's link cannot be taken for one. */
export const look: Look = {
  now: NOW,
  link: (channel, thread) =>
    `https://ours.example/l/message/${channel.split('/')[1]}/${thread ?? ''}`,
  nameOf: (address) => NAMES.get(address),
};

/** The same where the one who is called is known to Teams. */
export const calling: Look = {
  ...look,
  mentions: new Map([[LEE, { id: '29:lee', name: 'Lee Song' }]]),
};

const places = {
  ...{ desk: DESK, shop: SHOP, lee: LEE, thread: '1763650000200' },
  elsewhere: { channel: 'slack:T1/C9', url: 'https://ours.example/l/message/elsewhere?a=1&b=|2' },
};

export const {
  cardPosted,
  formOpened,
  greeting,
  homeShown,
  listedCase,
  mention,
  notice,
  pingSent,
  reply,
} = sayingsAt(places);

/** Any message, form or own page, whatever strangers wrote into it. */
export const { message: anyMessage, form: anyForm, home: anyHome } = anySaidAt(places);
