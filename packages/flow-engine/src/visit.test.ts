import { describe, expect, it } from 'vitest';
import { buildFlow } from './testing/build-flow.ts';
import { testCall } from './testing/test-call.ts';
import { typeProgram } from './testing/type-program.ts';

describe('a node that may be visited so many times', () => {
  it('is left by too-often at once the next time, without being entered', () => {
    const flow = buildFlow({
      start: { type: 'start', to: { next: 'ask' } },
      ask: { type: 'ask', maxVisits: 2, to: { answered: 'ask', silent: 'ask', lost: 'ask', 'too-often': 'bye' } },
      bye: { type: 'end', config: { text: 'Goodbye.' } },
    });
    const call = testCall(typeProgram(flow));
    call.says('one');
    call.says('two');
    expect([call.wishes(), call.state().visits]).toEqual([
      ['speak Hello.', 'listen', 'cancel fx_1', 'speak Hello.', 'listen', 'cancel fx_3', 'speak Goodbye.'],
      { nd_start: 1, nd_ask: 2, nd_bye: 1 },
    ]);
  });
});

describe('chance', () => {
  const rolls = (of: string, calls: readonly { readonly seed: number; readonly caller?: string }[]) => {
    const program = typeProgram(
      buildFlow({
        start: { type: 'start', to: { next: 'dice' } },
        dice: { type: 'dice', config: { of }, to: { low: 'low', high: 'high' } },
        low: { type: 'ask', to: { answered: 'dice' } },
        high: { type: 'ask', to: { answered: 'dice' } },
      }),
    );
    return calls.map((one) => {
      const call = testCall(program, one);
      const ways = [call.state().node];
      for (let time = 0; time < 7; time += 1) {
        call.says('on');
        ways.push(call.state().node);
      }
      return ways.map((way) => (way === 'nd_low' ? '0' : '1')).join('');
    });
  };
  const seeds = Array.from({ length: 200 }, (_, seed) => ({ seed }));

  it('differs from visit to visit, and is the same whenever the call is run again', () => {
    const once = rolls('visit', seeds);
    expect(rolls('visit', seeds)).toEqual(once);
    expect(once.filter((ways) => /^(?:0+|1+)$/.test(ways)).length).toBeLessThan(10);
    const highs = once.join('').replaceAll('0', '').length / 1_600;
    expect(highs).toBeGreaterThan(0.45);
    expect(highs).toBeLessThan(0.55);
  });

  it('is the same all call long, and differs from call to call', () => {
    expect(new Set(rolls('call', seeds))).toEqual(new Set(['00000000', '11111111']));
    const ofOneCaller = seeds.map((one) => ({ ...one, caller: '+12025550100' }));
    expect(new Set(rolls('call', ofOneCaller))).toEqual(new Set(['00000000', '11111111']));
  });

  it('is the same for every call of a caller, and differs from caller to caller', () => {
    const caller = '+12025550100';
    expect(
      new Set(
        rolls(
          'stable',
          [1, 2, 3, 4, 5].map((seed) => ({ seed, caller })),
        ),
      ).size,
    ).toBe(1);
    const callers = Array.from({ length: 100 }, (_, number) => ({ seed: 1, caller: `+120255501${String(number).padStart(2, '0')}` }));
    const highs = rolls('stable', callers).filter((ways) => ways[0] === '1').length;
    expect(highs).toBeGreaterThan(35);
    expect(highs).toBeLessThan(65);
  });

  it('is that of the call for callers whose number is not known', () => {
    expect(new Set(rolls('stable', seeds))).toEqual(new Set(['00000000', '11111111']));
  });
});
