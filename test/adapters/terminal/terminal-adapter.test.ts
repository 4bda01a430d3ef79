import { describe, expect, it } from 'vitest';
import { DESK, PEOPLE, SHOP } from '../../../src/adapters/terminal/settings.ts';
import { StaffAddress } from '../../../src/domain/audience.ts';
import { type ActionTaken, Incoming } from '../../../src/domain/message.ts';
import type { Outgoing } from '../../../src/domain/outgoing.ts';
import { GRANT, personForm } from '../field-forms.ts';
import { cardPosted, pingSent, sampleAssessment, sampleCard, sampleDraft } from './samples.ts';
import { createTestTerminal, type TestTerminal } from './test-terminal.ts';

type Form = Extract<Outgoing, { kind: 'form' }>['form'];

async function started(options: Parameters<typeof createTestTerminal>[0] = {}) {
  const terminal = createTestTerminal(options);
  await terminal.start();
  return terminal;
}

function formOpened(event: ActionTaken, form: Form): Outgoing {
  const to = StaffAddress.parse(event.door);
  const id = `form/${event.key}`;
  return { kind: 'form', audience: 'staff', id, case: event.case, to, form };
}

/** A terminal that shows a card, and answers each button that wants a form with that form. */
async function withCard(): Promise<TestTerminal> {
  const terminal = await started({
    async respond(event, adapter) {
      if (event.kind !== 'action' || Object.keys(event.values).length > 0) return;
      const form = FORMS[event.action];
      if (form !== undefined) await adapter.send(formOpened(event, form));
    },
  });
  await terminal.adapter.send(cardPosted('card-1'));
  return terminal;
}

const FORMS: Partial<Record<ActionTaken['action'], Form>> = {
  edit: { name: 'edit', draft: 'draft-1', text: 'Hello Robin' },
  'wrong-tag': { name: 'wrong-tag', urgency: 'P2', style: 'warm', mood: 'calm' },
  'not-needed': { name: 'not-needed' },
  take: GRANT,
  escalate: personForm('terminal:local/lee'),
};

describe('what is typed', () => {
  it('is said by the customer, all of it in one thread', async () => {
    const terminal = await started();

    await terminal.type('Hello?');
    await terminal.type('Is somebody there?');

    expect(terminal.heard).toMatchObject([
      { kind: 'message', by: PEOPLE.customer, channel: SHOP, message: 'test-1', thread: 'test-1' },
      { kind: 'message', by: PEOPLE.customer, channel: SHOP, message: 'test-2', thread: 'test-1' },
    ]);
  });

  it('is said by the agent or the lead once they are the ones typing', async () => {
    const terminal = await started();

    await terminal.type('/as agent');
    await terminal.type('I will look into it.');
    await terminal.type('/as lead');
    await terminal.type('So will I.');

    expect(terminal.heard.map((event) => event.by)).toEqual([PEOPLE.agent, PEOPLE.lead]);
    expect(terminal.screen()).toContain('  Ana › I will look into it.');
    expect(terminal.screen()).toContain('  Lee › So will I.');
  });

  it('starts another thread after /new', async () => {
    const terminal = await started();

    await terminal.type('One thing');
    await terminal.type('/new');
    await terminal.type('Another thing');

    expect(terminal.heard).toMatchObject([{ thread: 'test-1' }, { thread: 'test-2' }]);
  });

  it('commands as a member of staff, with a door for the answer', async () => {
    const terminal = await started();

    await terminal.type('/triage the site is down');
    await terminal.type('/triage');

    expect(terminal.heard).toMatchObject([
      { kind: 'command', text: 'the site is down', by: PEOPLE.agent, door: 'answer:test-1' },
      { kind: 'command', text: '', by: PEOPLE.agent, door: 'answer:test-2' },
    ]);
  });

  it('is answered by the terminal itself where it is no event', async () => {
    const terminal = await started();

    for (const line of ['/help', '/fly', '/as nobody', '/card', '']) await terminal.type(line);

    expect(terminal.heard).toEqual([]);
    expect(terminal.screen()).toContain('the latest card in full');
    expect(terminal.screen()).toContain('There is no command /fly.');
    expect(terminal.screen()).toContain('Say who is typing');
    expect(terminal.screen()).toContain('There is no card yet.');
  });

  it('gets an apology when it cannot be kept, and the next line is taken all the same', async () => {
    let attempts = 0;
    const terminal = await started({
      async respond() {
        attempts += 1;
        if (attempts === 1) throw new Error('The disk is full; free some space.');
      },
    });

    terminal.input.write('first\nsecond\n');
    terminal.input.end();
    await terminal.adapter.finished;

    expect(terminal.screen()).toContain('Heed could not do that: The disk is full; free some');
    expect(terminal.heard).toHaveLength(2);
  });
});

describe('a typed number', () => {
  it('presses the button of the card, with the case and the draft it belongs to', async () => {
    const terminal = await withCard();

    await terminal.type('1');

    expect(terminal.heard).toMatchObject([
      {
        kind: 'action',
        action: 'send',
        case: 'case-1',
        draft: 'draft-1',
        by: PEOPLE.agent,
        values: {},
      },
    ]);
    expect(Incoming.parse(terminal.heard[0])).toMatchObject({
      channel: DESK,
      door: 'answer:test-1',
    });
  });

  it('presses the button of the ping as the lead, whoever is typing', async () => {
    const terminal = await withCard();
    await terminal.adapter.send(pingSent('ping-1'));

    await terminal.type('7');

    expect(terminal.heard).toMatchObject([{ action: 'have-it', by: PEOPLE.lead }]);
  });

  it('does nothing but say so when the card has moved on', async () => {
    const terminal = await withCard();
    const card = sampleCard({ draft: sampleDraft({ id: 'draft-2', text: 'Another.' }) });
    await terminal.adapter.send(cardPosted('card-2', card, 'card-1'));

    await terminal.type('1');
    await terminal.type('7');

    expect(terminal.screen()).toContain('[1] was on an older card, which has moved on.');
    expect(terminal.heard).toMatchObject([{ action: 'send', draft: 'draft-2' }]);
  });

  it('is something said when no button ever had it', async () => {
    const terminal = await withCard();

    await terminal.type('048213');

    expect(terminal.heard).toMatchObject([{ kind: 'message', text: '048213' }]);
  });

  it('presses nothing on a ping that has been answered', async () => {
    const terminal = await started();
    await terminal.adapter.send(pingSent('ping-1'));
    await terminal.adapter.send({
      ...pingSent('ping-2'),
      replaces: 'ping-1',
      outcome: 'Lee has it',
    });

    await terminal.type('1');

    expect(terminal.heard).toEqual([]);
    expect(terminal.screen()).toContain('Lee was called about Robin: Lee has it');
  });
});

describe('a form', () => {
  it('asks for the text to send, and sends it in the name of whoever pressed edit', async () => {
    const terminal = await withCard();

    await terminal.type('2');
    await terminal.type('Hello Robin, ⏎ it is found.');

    expect(terminal.heard.at(-1)).toMatchObject({
      action: 'send',
      case: 'case-1',
      draft: 'draft-1',
      by: PEOPLE.agent,
      values: { text: 'Hello Robin,\nit is found.' },
    });
    expect(terminal.screen()).toContain(' Text › Hello Robin, ⏎ it is found.');
  });

  it('keeps the draft when the line is empty', async () => {
    const terminal = await withCard();

    await terminal.type('2');
    await terminal.type('');
    await terminal.type('Hello again');

    expect(terminal.heard).toMatchObject([
      { action: 'edit' },
      { kind: 'message', text: 'Hello again' },
    ]);
    expect(terminal.screen()).toContain('The draft stays as it is.');
  });

  it('asks for tags until they are tags', async () => {
    const terminal = await withCard();

    await terminal.type('5');
    await terminal.type('P2 furious');
    await terminal.type('P1 angry');

    expect(terminal.screen()).toContain('"furious" is no tag.');
    expect(terminal.heard).toMatchObject([
      { action: 'wrong-tag', values: {} },
      { action: 'wrong-tag', values: { urgency: 'P1', mood: 'angry' } },
    ]);
  });

  it('asks why a call was not needed', async () => {
    const terminal = await withCard();
    await terminal.adapter.send(pingSent('ping-1'));

    await terminal.type('8');
    await terminal.type('they were joking');

    expect(terminal.heard.at(-1)).toMatchObject({
      action: 'not-needed',
      by: PEOPLE.lead,
      values: { reason: 'they were joking' },
    });
  });

  it('asks for all its fields in one line, until it can read it', async () => {
    const terminal = await withCard();

    await terminal.type('4');
    await terminal.type('kind = moon');
    await terminal.type('kind = refund; amount = 30 EUR');

    expect(terminal.screen()).toContain('"moon" is none of what kind can be');
    expect(terminal.heard.at(-1)).toMatchObject({
      ...{ kind: 'action', action: 'grant', case: 'case-1', by: PEOPLE.agent },
      values: { kind: 'refund', amount: '30 EUR', promise: 'p2' },
    });
  });

  it('is an entry of the roster where it was one, by whoever opened it', async () => {
    const terminal = await withCard();

    await terminal.type('3');
    await terminal.type('9 to 5');

    expect(terminal.heard.at(-1)).toMatchObject({
      ...{ kind: 'roster', person: 'terminal:local/lee', by: PEOPLE.agent },
      values: { hours: '9 to 5' },
    });
  });

  it('is left by a command, which is done instead', async () => {
    const terminal = await withCard();

    await terminal.type('2');
    await terminal.type('/as lead');
    await terminal.type('I am on it.');

    expect(terminal.heard.at(-1)).toMatchObject({ kind: 'message', by: PEOPLE.lead });
  });

  it('is refused for good when the door has closed meanwhile', async () => {
    const terminal = await started();
    await terminal.adapter.send(cardPosted('card-1'));
    await terminal.type('2');
    const [pressed] = terminal.heard;
    if (pressed?.kind !== 'action') throw new Error('No button was pressed.');

    terminal.time.advance(10 * 60_000);
    const late = terminal.adapter.send(formOpened(pressed, { name: 'not-needed' }));

    await expect(late).rejects.toMatchObject({ name: 'SendError', retryable: false });
    expect(terminal.screen()).not.toContain('not needed?');
  });
});

describe('a card', () => {
  it('is updated in few lines, and shown in full again on /card', async () => {
    const terminal = await withCard();
    const assessment = sampleAssessment({ risk: 0.61 });
    await terminal.adapter.send(cardPosted('card-2', sampleCard({ assessment }), 'card-1'));

    expect(terminal.screen().split('╭─ Triage')).toHaveLength(2);
    expect(terminal.screen()).toContain('Card updated · Robin  risk .42 → .61');

    await terminal.type('/card');

    expect(terminal.screen().split('╭─ Triage')).toHaveLength(3);
  });

  it('is drawn in full when what it replaces was never seen here', async () => {
    const terminal = await started();

    const sent = await terminal.adapter.send(cardPosted('card-9', sampleCard(), 'long-ago'));

    expect(sent).toEqual({ message: 'long-ago' });
    expect(terminal.screen()).toContain('╭─ Triage · Robin');
  });

  it('never prints a second empty line in a row around it', async () => {
    const terminal = await withCard();

    await terminal.adapter.send(pingSent('ping-1'));

    expect(terminal.screen()).not.toContain('\n\n\n');
  });
});
