import { customerAddress, StaffAddress } from '../../src/domain/audience.ts';
import type { Outgoing } from '../../src/domain/outgoing.ts';
import { sampleBrief, sampleCard } from './terminal/samples.ts';

type Of<Kind extends Outgoing['kind']> = Extract<Outgoing, { kind: Kind }>;
type Given<Kind extends Outgoing['kind']> = Partial<Omit<Of<Kind>, 'to'>> & { to?: string };

/** A shop on some platform, by the addresses of its places and people. */
export interface SampleShop {
  readonly desk: string;
  readonly shop: string;
  readonly help: string;
  readonly ana: string;
  readonly lee: string;
}

/** One of everything that Heed can say, each where it belongs unless told otherwise. `to` is not checked: that is what is tested. */
export function saidSamples(places: SampleShop) {
  return {
    card(given: Given<'card'> = {}): Of<'card'> {
      const { to = places.desk, ...rest } = given;
      return { ...staff(to), kind: 'card', id: 'case-1/card/1', card: sampleCard(), ...rest };
    },
    ping(given: Given<'ping'> = {}): Of<'ping'> {
      const { to = places.lee, ...rest } = given;
      const brief = sampleBrief({ lead: places.lee });
      return { ...staff(to), kind: 'ping', id: 'case-1/ping/1', brief, ...rest };
    },
    notice(to: string, text = 'Nobody has this case any more.'): Of<'notice'> {
      return { ...staff(to), kind: 'notice', id: `notice/${to}`, text };
    },
    done(to: string): Of<'done'> {
      return { ...staff(to), kind: 'done', id: `done/${to}` };
    },
    form(to: string): Of<'form'> {
      const edit = { name: 'edit', draft: 'draft-1', text: 'Hello Robin' } as const;
      return { ...staff(to), kind: 'form', id: `form/${to}`, form: edit };
    },
    home(to: string = places.ana): Of<'home'> {
      const page = { myCases: [], myPings: [], channels: [], missing: [] };
      return { ...staff(to), kind: 'home', id: `home/${to}`, home: page };
    },
    reply(given: Given<'reply'> = {}): Of<'reply'> {
      const { to = places.shop, ...rest } = given;
      return {
        ...customer(to),
        kind: 'reply',
        id: 'case-1/reply/1',
        text: 'The parcel comes **today**.',
        approvedBy: { id: places.ana, name: 'Ana' },
        ...rest,
      };
    },
    mention(to: string = places.help): Of<'mention'> {
      return { ...customer(to), kind: 'mention', id: `mention/${to}`, person: places.lee };
    },
    greeting(to: string = places.shop): Of<'greeting'> {
      const { audience } = customer(to);
      const said = { audience, to: customerAddress(to), case: '' } as const;
      return { ...said, kind: 'greeting', id: `greeting/${to}`, channelKind: null, watched: false };
    },
  };
}

function staff(to: string) {
  return { audience: 'staff', case: 'case-1', to: StaffAddress.parse(to) } as const;
}

function customer(to: string) {
  return { audience: 'customer', case: 'case-1', to: customerAddress(to) } as const;
}
