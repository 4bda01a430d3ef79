import type { ViewResponseAction } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { DoorAnswer } from '../../../../src/adapters/slack/doors/doors.ts';
import { submissionDoor } from '../../../../src/adapters/slack/doors/submission-door.ts';
import { newCaseView, noticeView } from '../../../../src/adapters/slack/render/render.ts';
import { ANA } from '../../../fakes/slack/shop.ts';
import { startSpeaking } from '../speak/speaking-bench.ts';

const refusal: DoorAnswer = { kind: 'message', text: 'A &lt;b&gt; is missing', blocks: [] };

/** Ana sends a form that stands open before her. */
async function send() {
  const speaking = await startSpeaking();
  const { slack, client, time } = speaking;
  const trigger_id = slack.triggers.issue(ANA);
  const opened = await client.views.open({ trigger_id, view: newCaseView() });
  const acks: (ViewResponseAction | undefined)[] = [];
  const ack = async (response?: ViewResponseAction) => void acks.push(response);
  const submitted = { web: client, user: ANA, view: opened.view?.id ?? '', ack, time };
  const windows = () => [...slack.world.views.values()];
  return { ...speaking, submitted, acks, windows };
}

describe('a sent form’s door', () => {
  it('closes the form when all is done', async () => {
    const { submitted, acks } = await send();
    const door = submissionDoor(submitted);

    await door.answer({ kind: 'done' });
    await door.acknowledged;

    expect(acks).toEqual([undefined]);
  });

  it('shows what is wrong under an input, so that what was typed stays', async () => {
    const { submitted, acks } = await send();

    await submissionDoor({ ...submitted, firstInput: 'text' }).answer(refusal);

    expect(acks).toEqual([{ response_action: 'errors', errors: { text: 'A <b> is missing' } }]);
  });

  it('shows a message in the form’s place where no input is the matter', async () => {
    const { submitted, acks } = await send();

    await submissionDoor(submitted).answer(refusal);

    expect(acks).toEqual([{ response_action: 'update', view: noticeView('A <b> is missing') }]);
  });

  it('shows another form in its place', async () => {
    const { submitted, acks } = await send();

    await submissionDoor(submitted).answer({ kind: 'view', view: newCaseView() });

    expect(acks).toEqual([{ response_action: 'update', view: newCaseView() }]);
  });

  it('holds the response for 2.5 s, and then says that Heed is still at it', async () => {
    const { submitted, acks, time } = await send();
    const door = submissionDoor(submitted);

    time.advance(2_499);
    expect(acks).toHaveLength(0);
    time.advance(1);
    await door.acknowledged;

    expect(JSON.stringify(acks)).toContain('still at it');
  });

  it('acknowledges once, however long ago the answer came', async () => {
    const { submitted, acks, time } = await send();
    const door = submissionDoor(submitted);
    await door.answer({ kind: 'done' });

    time.advance(60_000);

    expect(acks).toHaveLength(1);
    expect(time.next()).toBeUndefined();
  });

  it('shows a late answer in the window that still stands', async () => {
    const { submitted, windows, time } = await send();
    const door = submissionDoor({ ...submitted, firstInput: 'text' });
    time.advance(2_500);
    await door.acknowledged;

    await door.answer(refusal);

    expect(JSON.stringify(windows())).toContain('A <b> is missing');
  });

  it('tells the person directly where the window was closed meanwhile', async () => {
    const { submitted, slack, time } = await send();
    const door = submissionDoor(submitted);
    time.advance(2_500);
    slack.world.closeView(submitted.view);

    await door.answer(refusal);

    expect(slack.world.channels.get(`D0${ANA}`)?.messages).toMatchObject([
      { text: 'A &lt;b&gt; is missing' },
    ]);
  });

  it('tells whoever answers that Slack had stopped waiting', async () => {
    const { submitted } = await send();
    const ack = () => Promise.reject(new Error('gone'));
    const door = submissionDoor({ ...submitted, ack });

    await expect(door.answer({ kind: 'done' })).rejects.toMatchObject({ retryable: false });

    await expect(door.acknowledged).rejects.toThrow('gone');
  });
});
