import { describe, expect, it } from 'vitest';
import { SendError } from '../../../../src/adapters/adapter.ts';
import { EXPECTED, MEANINGS } from '../../../../src/adapters/teams/web/error-codes.ts';
import {
  ConnectorError,
  connectorErrorIn,
  isExpected,
  sendErrorOf,
} from '../../../../src/adapters/teams/web/errors.ts';

const DOING = 'post the card in teams:T/19:desk';

describe('a refusal of Teams', () => {
  it.each(Object.entries(MEANINGS))(
    '%s says what to do, and is not tried again',
    (code, meaning) => {
      const error = sendErrorOf(new ConnectorError({ status: 403, code, arrived: 'no' }), DOING);

      expect(error.message).toBe(`Heed could not ${DOING}: ${meaning} (${code})`);
      expect(error.retryable).toBe(false);
    },
  );

  it.each([
    [401, 'MicrosoftAppPassword'],
    [404, 'knows nothing there'],
    [413, 'too long'],
    [400, 'Teams refused it'],
  ])('with HTTP %d alone says what it can', (status, advice) => {
    const error = sendErrorOf(new ConnectorError({ status, arrived: 'no' }), DOING);

    expect(error.message).toContain(advice);
    expect(error.message).toContain(`(HTTP ${status})`);
    expect(error.retryable).toBe(false);
  });

  it('that nobody has heard of is told by its name', () => {
    const failure = new ConnectorError({ status: 400, code: 'NeverHeardOf', arrived: 'no' });

    expect(sendErrorOf(failure, DOING).message).toContain('Teams refused it. (NeverHeardOf)');
  });
});

describe('trouble that passes', () => {
  it.each([408, 412, 425, 429, 500, 502, 503, 504, 200])(
    'with HTTP %d is to be tried again',
    (status) => {
      const error = sendErrorOf(new ConnectorError({ status, arrived: 'maybe' }), DOING);

      expect(error.retryable).toBe(true);
      expect(error.retryAfterMs).toBeUndefined();
      expect(error.message).toContain(`HTTP ${status}`);
    },
  );

  it('tells how long Teams asks to wait', () => {
    const failure = new ConnectorError({ status: 429, retryAfterMs: 6_500, arrived: 'no' });

    const error = sendErrorOf(failure, DOING);

    expect(error).toMatchObject({ retryable: true, retryAfterMs: 6_500 });
    expect(error.message).toContain('a pause of 7 s');
  });

  it('is a lost connection, and no token for the moment', () => {
    const lost = sendErrorOf(new ConnectorError({ code: 'ECONNRESET', arrived: 'maybe' }), DOING);
    const none = sendErrorOf(new ConnectorError({ code: 'NoToken', arrived: 'no' }), DOING);

    expect([lost.retryable, none.retryable]).toEqual([true, true]);
    expect(lost.message).toContain('could not be reached');
  });
});

it('a client secret that ran out is not tried again', () => {
  const failure = new ConnectorError({ code: 'invalid_client', arrived: 'no' });

  const error = sendErrorOf(failure, DOING);

  expect(error.retryable).toBe(false);
  expect(error.message).toContain('MicrosoftAppPassword');
});

it('what was said already in words for the admin is kept, and what a stranger wrote is not told', () => {
  const error = new SendError('kept', { retryable: false });

  expect(sendErrorOf(error, DOING)).toBe(error);
  expect(sendErrorOf(new Error('<html>secret</html>'), DOING).message).not.toContain('secret');
});

describe('what Teams said', () => {
  it('is found again in the error for the rest of Heed', () => {
    const failure = new ConnectorError({ status: 500, arrived: 'maybe' });

    expect(connectorErrorIn(sendErrorOf(failure, DOING))).toBe(failure);
    expect(connectorErrorIn(failure)).toBe(failure);
    expect(connectorErrorIn(new Error('another'))).toBeUndefined();
  });

  it('is expected where it belongs to a normal day', () => {
    const [first = ''] = EXPECTED;
    const normal = new ConnectorError({ status: 403, code: first, arrived: 'no' });
    const other = new ConnectorError({ status: 401, code: 'BotNotRegistered', arrived: 'no' });

    expect([isExpected(normal), isExpected(sendErrorOf(normal, DOING))]).toEqual([true, true]);
    expect([isExpected(other), isExpected(new Error('x'))]).toEqual([false, false]);
  });
});
