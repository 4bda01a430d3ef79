import type { Channel } from '../../../domain/channel.ts';
import type { HomeShown } from '../../../domain/outgoing.ts';
import type { Home, ListedCase } from '../../../domain/shown.ts';
import { channelFacts } from '../../card-words.ts';
import { cleanLine } from '../../clean.ts';
import { parseAddress } from '../address.ts';
import {
  type AdaptiveCard,
  beside,
  box,
  type CardElement,
  card,
  line,
  row,
} from './card-elements.ts';
import { fitted } from './fitted.ts';
import { cut } from './limits.ts';
import { execute, purposeOf } from './render-buttons.ts';
import { caseElements } from './render-list.ts';
import {
  CUT_NOTE,
  joined,
  type Look,
  SMALL,
  SUBTLE,
  say,
  summaryOf,
  type TeamsMessage,
  words,
} from './render-parts.ts';
import { rosterElements } from './render-roster.ts';
import { NAME } from './render-words.ts';
import { codeRuns } from './sentences.ts';

/** How many of each somebody's own card shows; fewer where a message does not hold them. */
const MOST = 15;
const MOST_MISSING = 5;
const MOST_LEADS = 5;

/** Somebody's own card: who waits for them first, then what they have, then how the channels are set up and who is on the roster. */
export function renderHome({ home }: HomeShown, look: Look): TeamsMessage {
  const { myPings, myCases } = home;
  const { drawn, room } = fitted((most) => homeCard(home, most, look), MOST);
  const calls = myPings.length === 1 ? '1 call waits' : `${myPings.length} calls wait`;
  const cases = myCases.length === 1 ? '1 case' : `${myCases.length} cases`;
  return {
    summary: summaryOf(`${calls} for you, you have ${cases}.`),
    card: drawn,
    entities: [],
    feedback: false,
    ...(room < MOST ? { degraded: CUT_NOTE } : {}),
  };
}

function homeCard(home: Home, most: number, look: Look): AdaptiveCard {
  const { myPings, myCases } = home;
  const end = 'In a channel `/triage` lists its open cases. `help` here tells the rest.';
  return card([
    ...list('Your calls', myPings, most, 'Nobody waits for an answer of yours.', look),
    ...list('Your cases', myCases, most, 'You have taken no case.', look),
    ...channelElements(home, most, look),
    ...(home.people === undefined
      ? []
      : [...header('Roster'), ...rosterElements(home.people, most, look)]),
    ...line(codeRuns(end, SUBTLE), { separator: true }),
  ]);
}

function header(text: string): CardElement[] {
  return line([say(text, { weight: 'Bolder', size: 'Large' })], { spacing: 'Large' });
}

function list(
  title: string,
  cases: readonly ListedCase[],
  most: number,
  none: string,
  look: Look,
): CardElement[] {
  const more = cases.length - most;
  return [
    ...header(cases.length === 0 ? title : `${title} (${cases.length})`),
    ...(cases.length === 0 ? line([say(none, SUBTLE)], { spacing: 'Small' }) : []),
    ...cases.slice(0, most).flatMap((one) => caseElements(one, look, true)),
    ...(more > 0 ? line([say(`and ${more} more`, SUBTLE)]) : []),
  ];
}

/** Nothing for who may not set channels up. */
function channelElements(home: Home, most: number, look: Look): CardElement[] {
  const { channels, missing } = home;
  if (channels.length === 0 && missing.length === 0) return [];
  const more = channels.length - most;
  return [
    ...header('Channels'),
    ...missing
      .slice(0, MOST_MISSING)
      .flatMap((text) =>
        line(codeRuns(cut(cleanLine(`⚠️ ${text}`), 320), SMALL), { spacing: 'Small' }),
      ),
    ...channels.slice(0, most).flatMap((channel) => oneChannel(channel, home, look)),
    ...(more > 0 ? line(codeRuns(`and ${more} more: ${ELSEWHERE}`, SUBTLE)) : []),
  ];
}

const ELSEWHERE = 'set them up there, with `/triage here is …`';

function oneChannel(channel: Channel, home: Home, look: Look): CardElement[] {
  const { id } = channel;
  const facts = channelFacts(channel).map((fact) => [say(fact, SUBTLE)]);
  const text = [
    ...line(words(look.nameOf(id) ?? id, NAME, { weight: 'Bolder' })),
    ...line(joined([...facts, pairing(channel, look)], SUBTLE), { spacing: 'None' }),
    ...line(leadRuns(channel, home, look), { spacing: 'None' }),
  ];
  if (parseAddress(id) === undefined) return box(text, { separator: true, spacing: 'Small' });
  const button = execute('Set up', 'set-up', purposeOf({ case: '', channel: id }, look));
  return [beside(text, row([button], 'None'))];
}

function pairing({ kind, staffChannel }: Channel, look: Look) {
  if (kind === 'staff') return [];
  if (staffChannel === undefined) return [say('⚠️ no staff channel for its cards', SMALL)];
  return words(`cards in ${look.nameOf(staffChannel) ?? staffChannel}`, NAME, SUBTLE);
}

function leadRuns({ leads }: Channel, { leadNames }: Home, look: Look) {
  if (leads.length === 0) return [say('calls whoever fits best', SMALL)];
  const names = leads
    .slice(0, MOST_LEADS)
    .map((lead) => look.nameOf(lead) ?? leadNames?.[lead] ?? lead);
  return words(`calls ${names.join(', then ')}`, 300, SUBTLE);
}
