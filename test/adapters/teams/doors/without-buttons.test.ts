import { expect, it } from 'vitest';
import { withoutButtons } from '../../../../src/adapters/teams/doors/without-buttons.ts';
import { box, card, line, row } from '../../../../src/adapters/teams/render/card-elements.ts';
import { execute } from '../../../../src/adapters/teams/render/render-buttons.ts';
import { say } from '../../../../src/adapters/teams/render/render-parts.ts';

const send = execute('Send', 'send', { case: 'case-1' });
const open = { type: 'Action.OpenUrl', title: 'Open', url: 'https://teams.example/x' } as const;

it('a card to be read only keeps its words and the way to the conversation, and loses every other button', () => {
  const words = line([say('Where is it?')]);
  const whole = card([...words, ...row([send, open]), ...box(row([send]))]);

  const { body } = withoutButtons(whole);

  expect(body).toEqual([...words, ...row([open])]);
});
