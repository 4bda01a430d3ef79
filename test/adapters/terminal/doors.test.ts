import { describe, expect, it } from 'vitest';
import { readerOf } from '../../../src/adapters/terminal/check-audience.ts';
import { createDoors } from '../../../src/adapters/terminal/doors.ts';
import { DESK, PEOPLE, SHOP } from '../../../src/adapters/terminal/settings.ts';
import { CustomerAddress, StaffAddress } from '../../../src/domain/audience.ts';
import type { Outgoing } from '../../../src/domain/outgoing.ts';
import { createFakeTime } from '../../fakes/fake-time.ts';

const TEN_MINUTES = 10 * 60_000;

function notice(address: string): Outgoing {
  const to = StaffAddress.parse(address);
  return { kind: 'notice', audience: 'staff', id: 'n', case: 'c', to, text: 'internal' };
}

function reply(address: string): Outgoing {
  const to = CustomerAddress.parse(address);
  const approvedBy = { id: PEOPLE.agent.id, name: PEOPLE.agent.name };
  return { kind: 'reply', audience: 'customer', id: 'r', case: 'c', to, text: 'hello', approvedBy };
}

describe('createDoors', () => {
  it('gives every answer an address of its own', () => {
    const doors = createDoors('test', createFakeTime());

    expect(doors.open(PEOPLE.agent)).toBe('answer:test-1');
    expect(doors.open(PEOPLE.agent)).toBe('answer:test-2');
  });

  it('closes a door after ten minutes, and not before', () => {
    const time = createFakeTime();
    const doors = createDoors('test', time);
    const door = doors.open(PEOPLE.lead);

    time.advance(TEN_MINUTES - 1);
    expect(doors.holder(door)).toEqual(PEOPLE.lead);

    time.advance(1);
    expect(doors.holder(door)).toBeUndefined();
  });
});

describe('readerOf', () => {
  it('lets staff things through to the desk, to staff and to a door that staff holds open', () => {
    const doors = createDoors('test', createFakeTime());

    expect(readerOf(notice(DESK), doors)).toBe('the desk');
    expect(readerOf(notice(PEOPLE.lead.id), doors)).toBe('Lee');
    expect(readerOf(notice(doors.open(PEOPLE.agent)), doors)).toBe('Ana');
  });

  it.each([SHOP, PEOPLE.customer.id, 'terminal:local/nowhere', 'slack:T1/C1'])(
    'refuses staff things on their way to %s',
    (address) => {
      const doors = createDoors('test', createFakeTime());

      expect(() => readerOf(notice(address), doors)).toThrow(/for staff only/);
    },
  );

  it('refuses staff things at a door that a customer holds open', () => {
    const doors = createDoors('test', createFakeTime());
    const door = doors.open(PEOPLE.customer);

    expect(() => readerOf(notice(door), doors)).toThrow(/cannot be the answer to a customer/);
  });

  it('refuses a form without an open door', () => {
    const doors = createDoors('test', createFakeTime());
    const form: Outgoing = {
      kind: 'form',
      audience: 'staff',
      id: 'f',
      case: 'c',
      to: StaffAddress.parse(DESK),
      form: { name: 'not-needed' },
    };

    expect(() => readerOf(form, doors)).toThrow(/only behind an open door/);
  });

  it('lets a reply through to the shop and nowhere else', () => {
    const doors = createDoors('test', createFakeTime());

    expect(readerOf(reply(SHOP), doors)).toBe('the customer');
    expect(() => readerOf(reply(DESK), doors)).toThrow(/no customer/);
  });
});
