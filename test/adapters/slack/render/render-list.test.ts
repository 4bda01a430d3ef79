import { describe, expect, it } from 'vitest';
import { caseBlock } from '../../../../src/adapters/slack/render/render-list.ts';
import { listedCase, look } from './said.ts';
import { readable } from './shown.ts';

describe('a case on a list', () => {
  it('says that a call waits, where one does', () => {
    const calm = readable([caseBlock(listedCase(), look)]);
    const held = readable([caseBlock({ ...listedCase(), isHeld: true }, look)]);

    expect(calm).not.toContain('a call waits');
    expect(held).toContain('a call waits');
  });
});
