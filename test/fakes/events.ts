import type {
  ActionTaken,
  CommandGiven,
  MessageWritten,
  TurnsHandedOver,
} from '../../src/domain/message.ts';
import { MORNING } from './fake-time.ts';

const CHANNEL = 'terminal:local/help';

let count = 0;

/** What the events below have in common; every event gets a key of its own. */
function common() {
  count += 1;
  return {
    key: `terminal/local/${count}`,
    platform: 'terminal',
    workspace: 'local',
    channel: CHANNEL,
    at: MORNING,
    by: { id: `terminal:local/customer-${count}`, name: 'Ada', side: 'customer' },
  } as const;
}

/** A customer's message at the top level, by a customer nobody has seen before. */
export function messageWritten(given: Partial<MessageWritten> = {}): MessageWritten {
  const base = common();
  return {
    ...base,
    kind: 'message',
    message: `m-${count}`,
    text: 'My card was charged twice.',
    ...given,
  };
}

/** A button pressed on the card of case `id`. */
export function buttonPressed(id: string, given: Partial<ActionTaken> = {}): ActionTaken {
  return { ...common(), kind: 'action', action: 'take', case: id, values: {}, ...given };
}

/** `/triage TEXT`. */
export function commandGiven(given: Partial<CommandGiven> = {}): CommandGiven {
  const text = 'my card was charged twice';
  return { ...common(), kind: 'command', text, channels: {}, ...given };
}

/** Turns on their way from one case to another, or to one of their own; moved by an agent. */
export function handedOver(given: Partial<TurnsHandedOver> = {}): TurnsHandedOver {
  const by = { id: 'terminal:local/ana', name: 'Ana', side: 'staff' } as const;
  const customer = { id: 'terminal:local/robin', name: 'Robin' };
  const nothing = { turns: [], promises: [], examples: [] };
  return { ...common(), kind: 'handed-over', by, from: 'case-1', customer, ...nothing, ...given };
}
