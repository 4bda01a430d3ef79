import { isTwin } from './groups.ts';
import type { Item } from './items.ts';
import type { Said } from './message-metrics.ts';

/** How often the calm and the angry telling of one issue get the same urgency, and one that a careful reader could defend. */
export function twinsLine(items: readonly Item[], said: readonly Said[]): string {
  const pairs = pairsIn(items, said);
  const share = (holds: (pair: TwinPair) => boolean) =>
    `${Math.round((100 * pairs.filter(holds).length) / Math.max(1, pairs.length))} %`;
  const same = share(([calm, angry]) => calm.said.urgency === angry.said.urgency);
  const calmly = share(([calm]) => isAcceptable(calm));
  const angrily = share(([, angry]) => isAcceptable(angry));
  return `twins: ${pairs.length}, same urgency ${same}, acceptable when calm ${calmly}, when angry ${angrily}`;
}

interface Telling {
  readonly item: Item;
  readonly said: Said;
}
type TwinPair = readonly [calm: Telling, angry: Telling];

function pairsIn(items: readonly Item[], said: readonly Said[]): TwinPair[] {
  const tellings = items.map((item, index) => ({ item, said: said[index] ?? {} }));
  const twins = tellings.filter(({ item }) => isTwin(item.id) && item.language === 'en');
  const issues = [...Map.groupBy(twins, ({ item }) => item.group).values()];
  return issues.flatMap(([calm, angry, ...more]): TwinPair[] =>
    calm === undefined || angry === undefined || more.length > 0 ? [] : [[calm, angry]],
  );
}

function isAcceptable({ item, said: { urgency } }: Telling): boolean {
  return urgency !== undefined && item.label?.acceptable.includes(urgency) === true;
}
