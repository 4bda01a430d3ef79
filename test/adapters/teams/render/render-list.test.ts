import { describe, expect, it } from 'vitest';
import { caseElements } from '../../../../src/adapters/teams/render/render-list.ts';
import { listedCase, look } from './said.ts';

describe('a case on a list', () => {
  it('says that a call waits, where one does', () => {
    const calm = JSON.stringify(caseElements(listedCase(), look));
    const held = JSON.stringify(caseElements({ ...listedCase(), isHeld: true }, look));

    expect(calm).not.toContain('a call waits');
    expect(held).toContain('a call waits');
  });
});
