import { customerAddress, StaffAddress } from '../../../../src/domain/audience.ts';
import type { Outgoing } from '../../../../src/domain/outgoing.ts';
import { ANA, DESK, HELP, inShop, LEE, SHOP } from '../../../fakes/slack/shop.ts';
import { sampleBrief, sampleCard } from '../../terminal/samples.ts';

type Of<Kind extends Outgoing['kind']> = Extract<Outgoing, { kind: Kind }>;

/** One of everything that Heed can say, each where it belongs unless told otherwise. `to` is not checked: that is what is tested. */
export function card(given: Partial<Omit<Of<'card'>, 'to'>> & { to?: string } = {}): Of<'card'> {
  const { to = inShop(DESK), ...rest } = given;
  return { ...staff(to), kind: 'card', id: 'case-1/card/1', card: sampleCard(), ...rest };
}

export function ping(given: Partial<Omit<Of<'ping'>, 'to'>> & { to?: string } = {}): Of<'ping'> {
  const { to = inShop(LEE), ...rest } = given;
  const brief = sampleBrief({ lead: inShop(LEE) });
  return { ...staff(to), kind: 'ping', id: 'case-1/ping/1', brief, ...rest };
}

export function notice(to: string, text = 'Nobody has this case any more.'): Of<'notice'> {
  return { ...staff(to), kind: 'notice', id: `notice/${to}`, text };
}

export function done(to: string): Of<'done'> {
  return { ...staff(to), kind: 'done', id: `done/${to}` };
}

export function form(to: string): Of<'form'> {
  const edit = { name: 'edit', draft: 'draft-1', text: 'Hello Robin' } as const;
  return { ...staff(to), kind: 'form', id: `form/${to}`, form: edit };
}

export function home(to: string = inShop(ANA)): Of<'home'> {
  const page = { myCases: [], myPings: [], channels: [], missing: [] };
  return { ...staff(to), kind: 'home', id: `home/${to}`, home: page };
}

export function reply(given: Partial<Omit<Of<'reply'>, 'to'>> & { to?: string } = {}): Of<'reply'> {
  const { to = inShop(SHOP), ...rest } = given;
  return {
    ...customer(to),
    kind: 'reply',
    id: 'case-1/reply/1',
    text: 'The parcel comes **today**.',
    approvedBy: { id: inShop(ANA), name: 'Ana' },
    ...rest,
  };
}

export function mention(to: string = inShop(HELP)): Of<'mention'> {
  return { ...customer(to), kind: 'mention', id: `mention/${to}`, person: inShop(LEE) };
}

export function greeting(to: string = inShop(SHOP)): Of<'greeting'> {
  const { audience } = customer(to);
  const said = { audience, to: customerAddress(to), case: '' } as const;
  return { ...said, kind: 'greeting', id: `greeting/${to}`, channelKind: null, watched: false };
}

function staff(to: string) {
  return { audience: 'staff', case: 'case-1', to: StaffAddress.parse(to) } as const;
}

function customer(to: string) {
  return { audience: 'customer', case: 'case-1', to: customerAddress(to) } as const;
}
