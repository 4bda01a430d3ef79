import type { Case } from '../../domain/case.ts';
import type { Granted } from '../../domain/grant.ts';
import { grantLine, grantWords, isBeyond } from '../../domain/grants.ts';
import type { ActionTaken } from '../../domain/message.ts';
import { personAt, type Role } from '../../domain/person.ts';
import type { Settings } from '../../domain/settings.ts';
import { openForm, tell } from '../asker.ts';
import { showCard } from '../card.ts';
import { type Moment, record } from '../desk.ts';
import { beyondRemark, grantForm, readGrant } from './grant-form.ts';
import { withLeadTold } from './grant-notice.ts';

/**
 * Records what somebody gives the customer. What goes beyond what they may give on their own takes a reason and tells a lead; nothing
 * waits for anybody's leave, and Heed moves no money.
 */
export function grant(current: Case, event: ActionTaken, moment: Moment): Case {
  const { settings } = moment;
  const role = roleOf(event.by.id, settings);
  const { values } = event;
  if (values.kind === undefined)
    return openForm(current, event, moment, grantForm({}, role, settings.policy));
  const read = readGrant(values, settings.policy);
  if ('problem' in read)
    return openForm(current, event, moment, grantForm(values, role, settings.policy, read.problem));
  const beyond = isBeyond(read, role, settings.policy);
  if (beyond && read.reason === '') {
    const remark = beyondRemark(read, role, settings.policy);
    return openForm(current, event, moment, grantForm(values, role, settings.policy, remark));
  }
  const { kind, what, amount, currency, reason } = read;
  return given(current, event, moment, {
    id: grantIdOf(current, event),
    ...{ kind, what, beyond, reason },
    ...(amount === undefined ? {} : { amount }),
    ...(currency === undefined ? {} : { currency }),
    ...{ by: event.by.id, byName: event.by.name, at: event.at },
  });
}

/** One form that was sent gives once, whatever is repeated on the way. */
function given(current: Case, event: ActionTaken, moment: Moment, granted: Granted): Case {
  if (current.grants.some(({ id }) => id === granted.id)) return current;
  const kept = { ...current, grants: [...current.grants, granted] };
  const what = granted.beyond ? 'granted beyond' : 'granted';
  const noted = record(kept, event.at, what, event.by.id, grantLine(granted));
  const lead = granted.beyond ? withLeadTold(noted, granted, moment) : undefined;
  const sentences = [
    `Recorded: ${grantWords(granted)}. Heed moves no money: do it where your team does that.`,
    ...(lead === undefined ? [] : [lead.sentence]),
  ];
  return showCard(tell(lead?.told ?? noted, event, moment, sentences.join(' ')), moment);
}

function grantIdOf({ id }: Case, { key }: ActionTaken): string {
  return `${id}/grant/${key}`;
}

/** Whoever is on no roster yet counts as an agent. */
function roleOf(address: string, { roster }: Settings): Role {
  return personAt(address, roster)?.role ?? 'agent';
}
