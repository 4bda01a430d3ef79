import type { Look } from '../../../../src/adapters/slack/render/render.ts';
import { anySaidAt } from '../../any-said.ts';
import { sayingsAt } from '../../sayings.ts';

export { sampleAssessment, sampleDraft } from '../../sayings.ts';
export { stranger } from '../../strangers.ts';

export const NOW = Date.UTC(2026, 10, 20, 17, 4);

/** Links to conversations lead to a host of their own, so that a stranger's link cannot be taken for one. */
export const look: Look = {
  now: NOW,
  link: (channel, thread) =>
    `https://ours.slack.com/archives/${channel.split('/')[1]}/p${thread ?? ''}`,
};

const places = {
  desk: 'slack:T1/C1',
  shop: 'slack:T1/C2',
  lee: 'slack:T1/U7',
  thread: '1.2',
  elsewhere: {
    channel: 'teams:t/19:x@thread.tacv2',
    url: 'https://ours.slack.com/archives/?a=1&b=|2',
  },
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

/** Any message, form or home page, whatever strangers wrote into it. */
export const { message: anyMessage, form: anyForm, home: anyHome } = anySaidAt(places);
