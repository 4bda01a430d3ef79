import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subcommandIn } from '../../src/domain/subcommand.ts';

const CHANNELS = { '#desk': 'slack:T1/DESK' };

function commandOf(text: string) {
  return subcommandIn({ text, channels: CHANNELS });
}

const anySpelling = fc.constantFrom(
  'help',
  'watch',
  'unwatch',
  'mute',
  'unmute',
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
});
