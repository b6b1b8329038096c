import { holdSchedules } from '@callwright/flow-engine/testing/hold-schedules';
import { describe, expect, it } from 'vitest';
import { gallery } from './subjects.ts';

/** A busy machine takes minutes for what an idle one does in seconds. */
const patientMs = 180_000;

describe.each(gallery())('in every order of things, calls of the template "$name"', ({ name, program, openings = [], unreachable }) => {
  it(
    'keep the laws of the core, and come everywhere',
    () => {
      const held = holdSchedules({ flow: name, program, openings, from: 1, count: 1_500, wholeEvery: 32 });
      expect([held.failures, held.missing]).toEqual([[], unreachable]);
      expect(held.events).toBeGreaterThan(30 * held.schedules);
    },
    patientMs,
  );
});
