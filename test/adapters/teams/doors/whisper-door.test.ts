import { describe, expect, it } from 'vitest';
import { SendError } from '../../../../src/adapters/adapter.ts';
import { whisperDoor } from '../../../../src/adapters/teams/doors/whisper-door.ts';
import { done, form, hello, standAtDoor } from './door-bench.ts';

describe('the door of who asked by a message', () => {
  it('says what there is to say to them alone', async () => {
    const standing = standAtDoor();

    await whisperDoor(standing).answer(hello);

    expect(standing.whispered).toMatchObject([{ audience: 'staff' }]);
    expect(JSON.stringify(standing.whispered)).toContain('Bo has this case already.');
  });

  it('shows a form as a card, whose buttons are answered privately', async () => {
    const standing = standAtDoor();

    await whisperDoor(standing).answer(form);

    const words = JSON.stringify(standing.whispered);
    expect(words).toContain('until tomorrow morning');
    expect(words).toContain('"private":true');
  });

  it('says nothing when all is done, and nobody waits for a response', async () => {
    const standing = standAtDoor();
    const door = whisperDoor(standing);

    await door.answer(done);

    expect([standing.whispered, door.response]).toEqual([[], undefined]);
  });

  it('says a line that tells nothing of any case to anybody', async () => {
    const standing = standAtDoor();

    await whisperDoor(standing).say('Heed does this for its support team only.');

    expect(standing.whispered).toMatchObject([
      { audience: 'anybody', message: { text: 'Heed does this for its support team only.' } },
    ]);
  });

  it('tells whoever answers where it cannot be said', async () => {
    const gone = new SendError('Heed could not write to them.', { retryable: false });
    const door = whisperDoor({ ...standAtDoor(), whisper: () => Promise.reject(gone) });

    await expect(door.answer(hello)).rejects.toBe(gone);
  });
});
