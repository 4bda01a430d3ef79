import type { Button, KnownBlock } from '@slack/types';
import type { RosterEntry } from '../../../domain/shown.ts';
import { rosterFacts } from '../../card-words.ts';
import { writePurpose } from '../purpose.ts';
import { LIMITS } from './limits.ts';
import { inert, mrkdwn, paragraph, plainText, rich, say, smallPrint } from './render-parts.ts';
import { NAME } from './render-words.ts';

/** How many a home page shows, and how many facts of each. Ours: more than a desk has at once. */
const MOST_PEOPLE = 20;
const MOST_FACTS = 6;
const FACT = 80;

/** Who is on the roster, each with a button that opens their entry, and one for somebody new. */
export function rosterBlocks(people: readonly RosterEntry[]): KnownBlock[] {
  const more = people.length - MOST_PEOPLE;
  return [
    ...(people.length === 0 ? rich(paragraph([say('Nobody is on the roster yet.')])) : []),
    ...people.slice(0, MOST_PEOPLE).map(personBlock),
    ...smallPrint([more > 0 ? `and ${more} more` : '']),
    { type: 'actions', elements: [rosterButton('Add somebody')] },
  ];
}

function personBlock(person: RosterEntry): KnownBlock {
  const facts = rosterFacts(person)
    .slice(0, MOST_FACTS)
    .map((fact) => inert(fact, FACT));
  const name = inert(person.name, NAME) || 'Somebody';
  return {
    type: 'section',
    text: mrkdwn(`*${name}*\n${facts.join(' · ')}`),
    ...buttonOf(person),
  };
}

/** None for an address that is longer than a button can carry. */
function buttonOf({ id }: RosterEntry): { accessory?: Button } {
  const accessory = rosterButton('Edit', id);
  return accessory.value !== undefined && accessory.value.length <= LIMITS.buttonValue
    ? { accessory }
    : {};
}

function rosterButton(words: string, person?: string): Button {
  return {
    type: 'button',
    action_id: 'heed:roster',
    text: plainText(words, LIMITS.buttonText),
    value: writePurpose({ case: '', ...(person === undefined ? {} : { person }) }),
  };
}
