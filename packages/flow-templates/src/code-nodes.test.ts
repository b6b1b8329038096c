import { type Flow, type Json, nodeIdSchema } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { orderStatusFlow } from './order-status/order-status-flow.ts';
import { serviceBookingFlow } from './service-booking/service-booking-flow.ts';

/** Flow tests say how code ends; here it is run. */
function runCode({ nodes }: Flow, node: string, input: Json): unknown {
  const source = nodes[nodeIdSchema.parse(node)]?.config.source;
  // The sandbox takes it for the body of a function, too.
  return new Function('input', String(source))(input);
}

describe('the code that picks two times', () => {
  const pick = (...starts: string[]) => runCode(serviceBookingFlow, 'nd_pick', { slots: starts.map((start) => ({ start, end: start })) });

  it.each([
    ['a morning and an afternoon', ['2026-12-01T09:00', '2026-12-01T10:00', '2026-12-01T14:00'], '2026-12-01T09:00', '2026-12-01T14:00'],
    ['two mornings when there is nothing else', ['2026-12-01T09:00', '2026-12-01T10:00'], '2026-12-01T09:00', '2026-12-01T10:00'],
    ['two afternoons when there is nothing else', ['2026-12-01T12:00', '2026-12-01T13:00'], '2026-12-01T12:00', '2026-12-01T13:00'],
    ['one and the same when there is only one', ['2026-12-01T12:00'], '2026-12-01T12:00', '2026-12-01T12:00'],
  ])('picks %s', (_what, starts, firstTime, secondTime) => {
    expect(pick(...starts)).toEqual({ firstTime, secondTime });
  });
});

describe('the code that checks the number of an order', () => {
  it.each([
    ['40177250', true],
    ['96385074', true],
    ['40177251', false],
    ['04177250', false],
    ['12345678', false],
  ])('%s: %s', (order, isWhole) => {
    expect(runCode(orderStatusFlow, 'nd_check', { order })).toEqual({ isWhole });
  });
});
