import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSystemTime } from '../../src/engine/system-time.ts';
import { MORNING } from '../fakes/fake-time.ts';

const DAY = 24 * 60 * 60 * 1000;

beforeEach(() => {
  vi.useFakeTimers({ now: MORNING });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('The system time', () => {
  it('wakes once, at the time asked for, further away than a timer of Node can reach', () => {
    const wake = vi.fn();
    createSystemTime().wakeAt(MORNING + 60 * DAY, wake);

    vi.advanceTimersByTime(60 * DAY - 1);
    const before = wake.mock.calls.length;
    vi.advanceTimersByTime(1);
    vi.advanceTimersByTime(60 * DAY);

    expect([before, wake.mock.calls.length]).toEqual([0, 1]);
  });

  it('wakes at once, yet not before the caller can call it off, when the time has passed', () => {
    const wake = vi.fn();
    createSystemTime().wakeAt(MORNING - DAY, wake);
    const during = wake.mock.calls.length;

    vi.advanceTimersByTime(1);

    expect([during, wake.mock.calls.length]).toEqual([0, 1]);
  });

  it('can be called off, on the way too', () => {
    const wake = vi.fn();
    const callOff = createSystemTime().wakeAt(MORNING + DAY, wake);
    vi.advanceTimersByTime(DAY / 2);

    callOff();
    vi.advanceTimersByTime(DAY);

    expect(wake).not.toHaveBeenCalled();
  });

  it('wakes at most a minute late when the clock was put forward', () => {
    const wake = vi.fn();
    const time = createSystemTime();
    time.wakeAt(MORNING + DAY, wake);

    vi.setSystemTime(MORNING + DAY);
    vi.advanceTimersByTime(60_001);

    expect(wake).toHaveBeenCalledOnce();
    expect(time.now()).toBe(MORNING + DAY + 60_001);
  });
});
