import { type RespondArguments, RespondError } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { commandDoor, menuDoor } from '../../../../src/adapters/slack/doors/command-door.ts';
import type { DoorAnswer } from '../../../../src/adapters/slack/doors/doors.ts';
import { noticeView } from '../../../../src/adapters/slack/render/render.ts';
import { ANA, DESK } from '../../../fakes/slack/shop.ts';
import { startSpeaking } from '../speak/speaking-bench.ts';

const hello: DoorAnswer = { kind: 'message', text: 'Hello &lt;you&gt;', blocks: [] };
const form: DoorAnswer = { kind: 'view', view: noticeView('A form') };

/** A command of Ana's on the desk, answered over a real response_url as Bolt does it. */
async function giveCommand() {
  const speaking = await startSpeaking();
  const { slack, client } = speaking;
  const url = slack.responseUrl({ channel: DESK, user: ANA });
  const trigger = slack.triggers.issue(ANA);
  const acks: (RespondArguments | undefined)[] = [];
  const command = {
    ack: async (body?: RespondArguments) => void acks.push(body),
    async respond(message: RespondArguments) {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(message) });
      if (!response.ok) throw new RespondError('Failed', response.status);
    },
    open: (view: object) => client.apiCall('views.open', { trigger_id: trigger, view }),
  };
  const seen = () => slack.world.channels.get(DESK)?.ephemerals ?? [];
  return { ...speaking, acks, command, seen };
}

describe('a command’s door', () => {
  it('answers through the acknowledgement while that is held', async () => {
    const { command, acks, slack, seen } = await giveCommand();
    const door = commandDoor(command);

    await door.answer(hello);
    await door.acknowledge();

    expect(acks).toMatchObject([{ response_type: 'ephemeral', text: 'Hello &lt;you&gt;' }]);
    expect(slack.callsOf('response_url')).toHaveLength(0);
    expect(seen()).toHaveLength(0);
  });

  it('answers the one who asked alone, later, through the response_url', async () => {
    const { command, acks, seen } = await giveCommand();
    const door = commandDoor(command);

    await door.acknowledge();
    await door.answer(hello);

    expect(acks).toEqual([undefined]);
    expect(seen()).toMatchObject([{ user: ANA, text: 'Hello &lt;you&gt;', by: 'response_url' }]);
  });

  it('answers through the response_url where the acknowledgement failed', async () => {
    const { command, seen } = await giveCommand();
    const ack = () => Promise.reject(new Error('Slack has hung up.'));
    const door = commandDoor({ ...command, ack });
    await door.answer(hello);

    await door.acknowledge();

    expect(seen()).toMatchObject([{ user: ANA, text: 'Hello &lt;you&gt;' }]);
  });

  it('opens a form', async () => {
    const { command, slack } = await giveCommand();

    await commandDoor(command).answer(form);

    expect([...slack.world.views.values()]).toMatchObject([{ user: ANA }]);
  });

  it('says that the three seconds for a form had gone by', async () => {
    const { command, time, seen } = await giveCommand();
    time.advance(3_001);

    await commandDoor(command).answer(form);

    expect(seen()).toMatchObject([{ user: ANA, text: expect.stringContaining('three seconds') }]);
  });

  it('leaves nothing to say when all is done', async () => {
    const { command, acks, slack } = await giveCommand();
    const door = commandDoor(command);

    await door.answer({ kind: 'done' });
    await door.acknowledge();
    await door.answer({ kind: 'done' });

    expect(acks).toEqual([undefined]);
    expect(slack.calls).toHaveLength(0);
  });
});

describe('a menu’s door', () => {
  it('refuses for good once the response_url is used up', async () => {
    const { command } = await giveCommand();
    const answer = menuDoor(command);
    for (let count = 0; count < 5; count += 1) await answer(hello);

    await expect(answer(hello)).rejects.toMatchObject({ retryable: false });
  });

  it('refuses for good after half an hour', async () => {
    const { command, time } = await giveCommand();
    time.advance(30 * 60_000 + 1);

    await expect(menuDoor(command)(hello)).rejects.toMatchObject({
      retryable: false,
      message: expect.stringContaining('too late'),
    });
  });

  it.each([{ kind: 'status', status: 503 }, { kind: 'lost-answer' }] as const)(
    'is worth another try after $kind',
    async (fault) => {
      const { command, slack } = await giveCommand();
      slack.faults.next('response_url', fault);

      await expect(menuDoor(command)(hello)).rejects.toMatchObject({ retryable: true });
    },
  );
});
