import { describe, expect, it } from 'vitest';
import { parsePermalink } from '../../../../src/adapters/slack/parse/permalink.ts';

const MESSAGE = { channel: 'C0SHOP01', ts: '1763800060.000200' };
const PATH = '/archives/C0SHOP01/p1763800060000200';

describe('the link of a message', () => {
  it.each([
    [`https://acme.slack.com${PATH}`],
    [`  https://acme.slack.com${PATH}/  `],
    [`<https://acme.slack.com${PATH}>`],
    [`<https://acme.slack.com${PATH}|a label>`],
    [`https://acme.enterprise.slack.com${PATH}`],
    [`https://ACME.slack.com${PATH}?cid=C0SHOP01`],
    [`https://acme.slack.com${PATH}?thread_ts=1763800060.000200&cid=C0SHOP01`],
    [`http://localhost:4003${PATH}`],
  ])('%s points at it', (text) => {
    expect(parsePermalink(text, 'acme')).toEqual(MESSAGE);
  });

  it('names the thread of a reply', () => {
    const link = `https://acme.slack.com${PATH}?thread_ts=1763800000.000100&amp;cid=C0SHOP01`;

    expect(parsePermalink(`<${link}>`, 'acme')).toEqual({
      ...MESSAGE,
      thread: '1763800000.000100',
    });
  });

  it('is believed of any workspace where ours is not known by name', () => {
    expect(parsePermalink(`https://acme.slack.com${PATH}`)).toEqual(MESSAGE);
  });

  it.each([
    [''],
    ['help'],
    [`look: https://acme.slack.com${PATH}`],
    [`https://acme.slack.com${PATH} please`],
    [`https://other.slack.com${PATH}`],
    [`https://acme.slack.com.evil.test${PATH}`],
    [`https://evil.test/acme.slack.com${PATH}`],
    [`https://acme.slack.com@evil.test${PATH}`],
    [`http://acme.slack.com${PATH}`],
    [`ftp://acme.slack.com${PATH}`],
    ['https://acme.slack.com/archives/C0SHOP01'],
    ['https://acme.slack.com/archives/C0SHOP01/p17638'],
    ['https://acme.slack.com/archives/c0shop01/p1763800060000200'],
    ['https://acme.slack.com/archives/../p1763800060000200'],
    [`https://acme.slack.com${PATH}?${'a'.repeat(2000)}`],
    ['https://['],
  ])('is not seen in "%s"', (text) => {
    expect(parsePermalink(text, 'acme')).toBeUndefined();
  });
});
