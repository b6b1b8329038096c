import { createTestClock } from '@callwright/foundation/clock';
import { describe, expect, it } from 'vitest';
import { createKillLedger } from './kill-ledger.ts';

const minuteMs = 60_000;

describe('the book of kills', () => {
  it('disables at the third kill within ten minutes, and says so once', async () => {
    const clock = createTestClock();
    const ledger = createKillLedger(clock);
    const said = [ledger.record('a')];
    await clock.advance(9 * minuteMs);
    said.push(ledger.record('a'), ledger.record('b'), ledger.record('a'), ledger.record('a'));
    expect(said).toEqual([false, false, false, true, false]);
    expect([ledger.isDisabled('a'), ledger.isDisabled('b')]).toEqual([true, false]);
  });

  it('forgets a kill after ten minutes', async () => {
    const clock = createTestClock();
    const ledger = createKillLedger(clock);
    ledger.record('a');
    ledger.record('a');
    await clock.advance(10 * minuteMs);
    expect(ledger.record('a')).toBe(false);
  });

  it('stays disabled until somebody says otherwise, and then begins anew', async () => {
    const clock = createTestClock();
    const ledger = createKillLedger(clock);
    for (let kill = 0; kill < 3; kill += 1) ledger.record('a');
    await clock.advance(24 * 60 * minuteMs);
    expect(ledger.isDisabled('a')).toBe(true);
    ledger.enable('a');
    expect([ledger.isDisabled('a'), ledger.record('a')]).toEqual([false, false]);
  });

  it('suspects for ten minutes', async () => {
    const clock = createTestClock();
    const ledger = createKillLedger(clock);
    ledger.suspect('a');
    await clock.advance(10 * minuteMs - 1);
    expect(ledger.isSuspect('a')).toBe(true);
    await clock.advance(1);
    expect(ledger.isSuspect('a')).toBe(false);
  });
});
