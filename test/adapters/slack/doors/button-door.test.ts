import { describe, expect, it } from 'vitest';
import { buttonDoor, formDoor } from '../../../../src/adapters/slack/doors/button-door.ts';
import type { DoorAnswer } from '../../../../src/adapters/slack/doors/doors.ts';
import { newCaseView } from '../../../../src/adapters/slack/render/render.ts';
import { ANA, BO, DESK, ELSEWHERE } from '../../../fakes/slack/shop.ts';
import { startSpeaking } from '../speak/speaking-bench.ts';

const hello: DoorAnswer = { kind: 'message', text: 'Not now &amp; not here', blocks: [] };
const form: DoorAnswer = { kind: 'view', view: newCaseView() };
const done: DoorAnswer = { kind: 'done' };

/** Ana presses a button on the desk. */
async function press(user = ANA, place: { channel: string; thread?: string } = { channel: DESK }) {
  const speaking = await startSpeaking();
  const { slack, client, time } = speaking;
  const pressed = { web: client, user, place, time, trigger: slack.triggers.issue(user) };
  const windows = () => [...slack.world.views.values()];
  const whispers = () => slack.world.channels.get(DESK)?.ephemerals ?? [];
  const direct = () => slack.world.channels.get(`D0${user}`)?.messages ?? [];
  return { ...speaking, pressed, windows, whispers, direct };
}

describe('a button that leads to a form', () => {
  it('opens a waiting window before anything else happens', async () => {
    const { pressed, windows, slack } = await press();

    formDoor(pressed);
    await expect.poll(windows).toHaveLength(1);

    expect(slack.calls.map((call) => call.method)).toEqual(['views.open']);
    expect(JSON.stringify(windows())).toContain('One moment');
  });

  it('shows the form in that window, long after the trigger has run out', async () => {
    const { pressed, windows, time } = await press();
    const answer = formDoor(pressed);
    await expect.poll(windows).toHaveLength(1);
    time.advance(10_000);

    await answer(form);

    expect(windows()).toMatchObject([{ user: ANA, content: { callback_id: 'heed:new' } }]);
  });

  it('shows a refusal in that window, in plain words', async () => {
    const { pressed, windows, whispers } = await press();

    await formDoor(pressed)(hello);

    expect(JSON.stringify(windows())).toContain('Not now & not here');
    expect(whispers()).toHaveLength(0);
  });

  it('says so when all is done', async () => {
    const { pressed, windows } = await press();

    await formDoor(pressed)(done);

    expect(JSON.stringify(windows())).toContain('Done.');
  });

  it('falls back to a line for the presser where the trigger has run out', async () => {
    const { pressed, windows, whispers, time } = await press();
    time.advance(3_001);

    await formDoor(pressed)(hello);

    expect(windows()).toHaveLength(0);
    expect(whispers()).toMatchObject([{ user: ANA, text: 'Not now &amp; not here' }]);
  });

  it('asks to press again where the form comes and the trigger has run out', async () => {
    const { pressed, whispers, time } = await press();
    time.advance(3_001);

    await formDoor(pressed)(form);

    expect(whispers()).toMatchObject([{ user: ANA, text: expect.stringContaining('Press again') }]);
  });

  it('leaves who has closed the window in peace, but for a refusal', async () => {
    const { pressed, windows, whispers, slack } = await press();
    const first = formDoor(pressed);
    const second = formDoor({ ...pressed, trigger: slack.triggers.issue(ANA) });
    await expect.poll(windows).toHaveLength(2);
    for (const { id } of windows()) slack.world.closeView(id);

    await first(form);
    await second(hello);

    expect(windows()).toHaveLength(0);
    expect(whispers()).toMatchObject([{ text: 'Not now &amp; not here' }]);
  });

  it('does not leave anybody before a window that loads for ever', async () => {
    const { pressed, windows, slack, time } = await press();
    formDoor(pressed);
    await expect.poll(windows).toHaveLength(1);

    time.advance(20_000);
    await expect.poll(() => slack.callsOf('views.update')).toMatchObject([{ outcome: 'ok' }]);

    expect(JSON.stringify(windows())).toContain('Close this window');
  });
});

describe('a button that leads to no form', () => {
  it('says what there is to say to the presser alone, in the thread', async () => {
    const { pressed, whispers } = await press(ANA, { channel: DESK, thread: '1.000001' });

    await buttonDoor(pressed)(hello);

    expect(whispers()).toMatchObject([{ user: ANA, threadTs: '1.000001' }]);
  });

  it('opens no window, and says nothing when all is done', async () => {
    const { pressed, slack } = await press();

    await buttonDoor(pressed)(done);

    expect(slack.calls).toHaveLength(0);
  });

  it('goes to the person directly where the channel cannot show it', async () => {
    const { pressed, direct } = await press(BO, { channel: ELSEWHERE });

    await buttonDoor(pressed)(hello);

    expect(direct()).toMatchObject([{ text: 'Not now &amp; not here' }]);
  });

  it('opens a form while the trigger is good, and asks to press again afterwards', async () => {
    const { pressed, windows, whispers, time } = await press();

    await buttonDoor(pressed)(form);
    time.advance(3_001);
    await buttonDoor(pressed)(form);

    expect(windows()).toHaveLength(1);
    expect(whispers()).toMatchObject([{ text: expect.stringContaining('Press again') }]);
  });
});
