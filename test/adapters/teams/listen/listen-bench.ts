import type { SendError } from '../../../../src/adapters/adapter.ts';
import { StaffAddress } from '../../../../src/domain/audience.ts';
import type { Form } from '../../../../src/domain/form.ts';
import type { Incoming } from '../../../../src/domain/message.ts';
import type { Outgoing } from '../../../../src/domain/outgoing.ts';
import type { Card } from '../../../../src/domain/shown.ts';
import { blankCard } from '../../../fakes/blank-card.ts';
import type { OpenAdapter } from '../../../fakes/teams/open-adapter.ts';
import { saidIn } from '../../../fakes/teams/reading.ts';
import type { MessageRecord } from '../../../fakes/teams/records.ts';
import { DESK, inShop } from '../../../fakes/teams/shop.ts';

/** What fails with a customer's words in its message, as a store might. */
export function fails(): never {
  throw new Error('The disk is full: Where is my parcel?');
}

type AtDoor =
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'done' };

/** Says something at the door that an event came with, as a handler of the case would. */
export async function answerAt(
  { adapter }: OpenAdapter,
  event: Incoming,
  what: AtDoor,
): Promise<void> {
  const door = 'door' in event ? (event.door ?? '') : '';
  await adapter.send({ ...toStaff(door, `${what.kind}/${event.key}`), ...what });
}

/** The same, where nobody may be told. */
export async function refusedAt(
  open: OpenAdapter,
  event: Incoming,
  what: AtDoor,
): Promise<SendError | undefined> {
  return answerAt(open, event, what).then(
    () => undefined,
    (error: SendError) => error,
  );
}

/** Shows the card of a case in the staff channel. */
export async function showCard(
  { adapter, teams }: OpenAdapter,
  id: string,
  changes: Partial<Card> = {},
  replaces?: string,
): Promise<{ name: string; message: MessageRecord }> {
  const card = { ...blankCard({ ask: 'Where is my parcel?', actions: ['take', 'edit'] }) };
  const outgoing: Outgoing = {
    ...toStaff(inShop(DESK), id),
    kind: 'card',
    card: { ...card, ...changes },
    ...(replaces === undefined ? {} : { replaces }),
  };
  const { message: name = '' } = await adapter.send(outgoing);
  const message = saidIn(teams, DESK).at(-1);
  if (message === undefined) throw new Error('The card was not posted.');
  return { name, message };
}

function toStaff(to: string, id: string) {
  return { audience: 'staff', id, case: 'case-1', to: StaffAddress.parse(to) } as const;
}
