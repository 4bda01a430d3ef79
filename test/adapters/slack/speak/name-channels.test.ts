import { describe, expect, it } from 'vitest';
import { createNameChannels } from '../../../../src/adapters/slack/speak/name-channels.ts';
import type { Outgoing } from '../../../../src/domain/outgoing.ts';
import { DESK, ELSEWHERE, inShop, SHOP } from '../../../fakes/slack/shop.ts';
import { form } from './said-samples.ts';
import { startSpeaking } from './speaking-bench.ts';

type FormOpened = Extract<Outgoing, { kind: 'form' }>;

/** The form that sets `SHOP` up, with these to choose from, as the core gives it: by address. */
function setUp(...ids: string[]): FormOpened {
  return {
    ...form('answer:1'),
    form: {
      name: 'set-up',
      channel: inShop(SHOP),
      kind: 'customers',
      staffChannel: '',
      staffChannels: ids.map((id) => ({ value: inShop(id), label: inShop(id) })),
      watched: true,
      cards: 'always',
      leads: [],
      people: [],
    },
  };
}

function labelsOf({ form: shown }: FormOpened): string[] {
  return shown.name === 'set-up' ? shown.staffChannels.map(({ label }) => label) : [];
}

describe('a form that offers channels', () => {
  it('shows them by name, and keeps their addresses', async () => {
    const nameChannels = createNameChannels(await startSpeaking());

    const named = await nameChannels(setUp(DESK, ELSEWHERE));

    expect(labelsOf(named)).toEqual(['#desk', '#elsewhere']);
    expect(named).toMatchObject({ form: { staffChannels: [{ value: inShop(DESK) }, {}] } });
  });

  it('asks about none whose name is known, however long ago it was told', async () => {
    const speaking = await startSpeaking();
    const nameChannels = createNameChannels(speaking);
    await nameChannels(setUp(DESK));
    speaking.time.advance(60 * 60_000);

    const named = await nameChannels(setUp(DESK));

    expect(labelsOf(named)).toEqual(['#desk']);
    expect(speaking.slack.callsOf('conversations.info')).toHaveLength(1);
  });

  it('shows Slack’s own id where Slack does not tell, or not in time', async () => {
    const speaking = await startSpeaking();
    const { slack, time } = speaking;
    slack.faults.next('conversations.info', { kind: 'error', code: 'channel_not_found' });
    slack.faults.next('conversations.info', { kind: 'silence' });

    const naming = createNameChannels(speaking)(setUp(DESK, ELSEWHERE));
    await expect.poll(() => slack.callsOf('conversations.info')).toHaveLength(2);
    time.advance(2_000);

    expect(labelsOf(await naming)).toEqual([DESK, ELSEWHERE]);
  });

  it('asks about ten at most, so that cards are not kept waiting', async () => {
    const speaking = await startSpeaking();
    const many = Array.from({ length: 30 }, (_, index) => `C0MANY${index}`);

    await createNameChannels(speaking)(setUp(...many));

    expect(speaking.slack.callsOf('conversations.info')).toHaveLength(10);
  });
});
