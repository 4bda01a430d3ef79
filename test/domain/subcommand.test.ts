import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subcommandIn } from '../../src/domain/subcommand.ts';

const CHANNELS = { '#desk': 'slack:T1/DESK' };
const PEOPLE = { '@lena': 'slack:T1/ULENA' };

function commandOf(text: string) {
  return subcommandIn({ text, channels: CHANNELS, people: PEOPLE });
}

const anySpelling = fc.constantFrom(
  'help',
  'watch',
  'unwatch',
  'mute',
  'unmute',
  'calls',
  'log case-1',
  'here is staff',
  'here is help',
  'here is customers',
);

describe('subcommandIn', () => {
  it.each([
    ['', { name: 'queue' }],
    ['   ', { name: 'queue' }],
    ['help', { name: 'help' }],
    [' HELP ', { name: 'help' }],
    ['Calls', { name: 'calls' }],
    [' LOG', { name: 'log', which: undefined }],
    ['log case-1', { name: 'log', which: 'case-1' }],
    [
      'log 1b4e28ba-2fa1-41d2-883f-0016d3cca427',
      { name: 'log', which: '1b4e28ba-2fa1-41d2-883f-0016d3cca427' },
    ],
    ['log Robin', { name: 'log', which: 'Robin' }],
    ['Log  Jean-Luc O’Neil', { name: 'log', which: 'Jean-Luc O’Neil' }],
    ['log Ana M. McDonald', { name: 'log', which: 'Ana M. McDonald' }],
    ['log "李雷"', { name: 'log', which: '李雷' }],
    ['log "robin_89 of ACME"', { name: 'log', which: 'robin_89 of ACME' }],
    ['log “in the dark”', { name: 'log', which: 'in the dark' }],
    ['Roster', { name: 'roster', whom: undefined }],
    ['roster ME', { name: 'roster', whom: 'me' }],
    ['roster Lena Meyer', { name: 'roster', whom: 'Lena Meyer' }],
    ['roster "lena"', { name: 'roster', whom: 'lena' }],
    ['roster @lena', { name: 'roster', whom: 'slack:T1/ULENA' }],
    ['roster @Tom Ray', { name: 'roster', whom: 'Tom Ray' }],
    ['away', { name: 'away', until: undefined }],
    ['Away until 2026-12-03.', { name: 'away', until: '2026-12-03' }],
    ['away till next Friday', { name: 'away', until: 'next Friday' }],
    ['away until 3 Dec', { name: 'away', until: '3 Dec' }],
    ['BACK', { name: 'back' }],
    ['watch', { name: 'watch' }],
    ['unwatch', { name: 'unwatch' }],
    ['Mute', { name: 'mute' }],
    ['unmute', { name: 'unmute' }],
    ['here is staff', { name: 'here', kind: 'staff', pair: undefined }],
    ['here is staff.', { name: 'here', kind: 'staff', pair: undefined }],
    ['here is customer', { name: 'here', kind: 'customers', pair: undefined }],
    ['Here  is\tHelp', { name: 'here', kind: 'help', pair: undefined }],
    [
      'here is customers #desk',
      { name: 'here', kind: 'customers', pair: { name: '#desk', id: 'slack:T1/DESK' } },
    ],
    [
      'here is help with #desk',
      { name: 'here', kind: 'help', pair: { name: '#desk', id: 'slack:T1/DESK' } },
    ],
    [
      'here is customers #elsewhere',
      { name: 'here', kind: 'customers', pair: { name: '#elsewhere', id: undefined } },
    ],
  ])('takes "%s" for what it says', (text, subcommand) => {
    expect(commandOf(text)).toEqual(subcommand);
  });

  it.each([
    'help with my order',
    'watch out, the parcel is gone',
    'mute button is broken',
    'here is my problem',
    'here is help. It does not work',
    'here is staff that was rude',
    'here is help I asked for',
    'here is customers with a problem',
    'here is',
    'here is __proto__',
    'here is customers constructor',
    'please help',
    'log in does not work',
    'log out',
    'roster export does not work',
    'Roster Lena is broken again and again',
    'away until somebody answers',
    'away until maybe later',
    'back again',
    'Log In',
    'Log In Does Not',
    'log me out please',
    'log files are gone',
    'LOG FILE IS EMPTY',
    'log Robin out',
    'log robin',
    'log Robin, please',
    'log 24-7',
    'log 登录失败',
    'log 1',
    'log ""',
    'log " "',
    'log Ana Bo Lee Mo Robin',
    'logs',
    'login',
    'calls keep dropping',
    'calls!',
    'where is it?',
  ])('leaves "%s" to be triaged', (text) => {
    expect(commandOf(text)).toBeUndefined();
  });

  it('is the whole text, whatever its case and the blanks around it', () => {
    const blanks = fc.string({ unit: fc.constantFrom(' ', '\t', '\n'), maxLength: 3 });
    fc.assert(
      fc.property(anySpelling, blanks, blanks, fc.boolean(), (text, before, after, isLoud) => {
        const typed = `${before}${isLoud ? text.toUpperCase() : text}${after}`;

        expect(commandOf(typed)).toEqual(commandOf(text));
        expect(commandOf(typed)).toBeDefined();
      }),
    );
  });

  it('is never a part of a longer text', () => {
    const more = fc.string({ unit: 'binary' }).filter((text) => /^[^\s#]/.test(text.trim()));
    fc.assert(
      fc.property(anySpelling, more, (text, words) => {
        expect(commandOf(`${text} ${words}`)).toBeUndefined();
        expect(commandOf(`${words} ${text}`)).toBeUndefined();
      }),
    );
  });

  it('is no sentence that merely begins with log', () => {
    const word = fc.stringMatching(/^[a-z]{1,12}[.,!?]?$/);
    const any = fc.oneof(word, fc.constantFrom('Robin', 'I', 'case-1', '"x"', '7'));
    const sentence = fc.tuple(fc.array(any), word, fc.array(any));
    fc.assert(
      fc.property(sentence, ([before, small, after]) => {
        const text = ['log', ...before, small, ...after].join(' ');

        expect(commandOf(text)).toBeUndefined();
      }),
    );
  });

  it('reads no name out of a very long text, and is quick to say so', () => {
    expect(commandOf(`log A${'a'.repeat(100_000)}!`)).toBeUndefined();
    expect(commandOf(`log ${'Ana '.repeat(50_000)}`)).toBeUndefined();
    expect(commandOf(`log "${'x'.repeat(100_000)}"`)).toBeUndefined();
  });
});
