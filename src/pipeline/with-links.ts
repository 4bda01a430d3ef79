import type { Adapter } from '../adapters/adapter.ts';
import { type Platform, platformIn } from '../domain/address.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import type { Home, ListedCase } from '../domain/shown.ts';

/** A conversation that something shown leads to. */
type Place = Pick<ListedCase, 'channel' | 'thread' | 'url'>;

/**
 * What is said on one platform, with the links to conversations on others: each platform makes those to its own, and knows nothing of
 * theirs. Made anew each time it is sent. Where none can be made the adapter says in words where it is.
 */
export function withLinks(
  outgoing: Outgoing,
  platform: Platform,
  byPlatform: ReadonlyMap<Platform, Pick<Adapter, 'link'>>,
): Outgoing {
  const linked = <One extends Place>(place: One): One => {
    const own = platformIn(place.channel);
    if (own === undefined || own === platform) return place;
    const url = byPlatform.get(own)?.link?.(place.channel, place.thread);
    return url === undefined ? place : { ...place, url };
  };
  switch (outgoing.kind) {
    case 'card': {
      const card = { ...outgoing.card, earlier: outgoing.card.earlier.map(linked) };
      return { ...outgoing, card, ...aboutIn(outgoing, linked) };
    }
    case 'ping':
      return { ...outgoing, ...aboutIn(outgoing, linked) };
    case 'notice': {
      const cases = outgoing.cases === undefined ? {} : { cases: outgoing.cases.map(linked) };
      return { ...outgoing, ...cases, ...aboutIn(outgoing, linked) };
    }
    case 'home':
      return { ...outgoing, home: homeWith(outgoing.home, linked) };
    default:
      return outgoing;
  }
}

type Link = <One extends Place>(place: One) => One;

function aboutIn({ about }: { readonly about?: Place | undefined }, linked: Link) {
  return about === undefined ? {} : { about: linked(about) };
}

function homeWith(home: Home, linked: Link): Home {
  return { ...home, myCases: home.myCases.map(linked), myPings: home.myPings.map(linked) };
}
