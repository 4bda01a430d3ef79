import { describe, expect, it } from 'vitest';
import { parseLine, parseTags } from '../../../src/adapters/terminal/parse.ts';

describe('parseLine', () => {
  it('takes what is no command for something said', () => {
    expect(parseLine('  Where is my parcel?  ')).toEqual({
      kind: 'chat',
      text: 'Where is my parcel?',
    });
  });

  it('takes a number alone for a button, and keeps how it was typed', () => {
    expect(parseLine('07')).toEqual({ kind: 'number', number: 7, text: '07' });
    expect(parseLine('2 parcels')).toEqual({ kind: 'chat', text: '2 parcels' });
  });

  it('makes nothing of an empty line', () => {
    expect(parseLine('   ')).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['/triage', ''],
    ['/triage help', 'help'],
    ['/TRIAGE  the site is down ', 'the site is down'],
  ])('gives %j to triage', (line, text) => {
    expect(parseLine(line)).toEqual({ kind: 'triage', text });
  });

  it.each([
    ['/as agent', 'agent'],
    ['/as Lee', 'lead'],
    ['/as customer', 'customer'],
  ])('reads who is typing from %j', (line, persona) => {
    expect(parseLine(line)).toEqual({ kind: 'as', persona });
  });

  it.each(['/as', '/as nobody', '/as constructor'])('asks again who is typing on %j', (line) => {
    expect(parseLine(line)).toEqual({
      kind: 'mistake',
      message: 'Say who is typing: /as customer, /as agent or /as lead.',
    });
  });

  it.each(['card', 'help', 'new', 'quit'])('knows /%s', (name) => {
    expect(parseLine(`/${name}`)).toEqual({ kind: name });
  });

  it('answers an unknown command with where to look', () => {
    expect(parseLine('/fly me')).toEqual({
      kind: 'mistake',
      message: 'There is no command /fly. /help lists those there are.',
    });
  });
});

describe('parseTags', () => {
  it('reads an urgency, a style and a mood in any order and case', () => {
    expect(parseTags('Frustrated, p2 HURRIED')).toEqual({
      values: { mood: 'frustrated', urgency: 'P2', style: 'hurried' },
    });
  });

  it('reads the ones that are given', () => {
    expect(parseTags('matter of fact')).toEqual({ values: { style: 'matter-of-fact' } });
    expect(parseTags(' ')).toEqual({ values: {} });
  });

  it('names the word that is no tag, and the tags there are', () => {
    const typed = parseTags('P2 furious');

    expect(typed).toEqual({
      mistake: expect.stringMatching(/^"furious" is no tag\. Urgency is one of P1, P2/),
    });
  });

  it('wants one of each at most', () => {
    expect(parseTags('calm angry')).toEqual({
      mistake: 'calm and angry are both a mood; give one.',
    });
  });
});
