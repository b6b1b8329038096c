import type { Circumstances, PluginSketches, WorldSketch } from '../writing/conversation.ts';

export const broken = { type: 'failed', reason: 'timed-out' } as const;

export const refused = { type: 'failed', reason: 'refused' } as const;

export const plugins: PluginSketches = {
  'clinic.find-patient': [{ type: 'succeeded', output: { patientId: 'P-12' } }],
  'clinic.request-refill': [{ type: 'succeeded', output: { readyOn: '2026-11-25' } }],
  'calendar.book': [{ type: 'succeeded', output: { bookingId: 'B3', start: '2026-12-01T10:00', end: '2026-12-01T10:20' } }],
};

export const world = { plugins, transfers: [{ type: 'done' }], messages: [{ type: 'done' }] } satisfies WorldSketch;

export const atOpening = (rest: Circumstances = {}): Circumstances => ({ startedAt: '2026-11-23T15:00:00Z', world, ...rest });

export const atNight = (rest: Circumstances = {}): Circumstances => ({ startedAt: '2026-11-24T03:00:00Z', world, ...rest });

/** As usual, but for one action. */
export const but = (changes: PluginSketches): WorldSketch => ({ ...world, plugins: { ...plugins, ...changes } });

export const forVisit = `
  Us: How can we help you?
  Caller: I'd like to make an appointment
  Us: To book you in, I need the right file`;

export const forRefill = `
  Us: How can we help you?
  Caller: I need a repeat prescription
  Us: To ask for a refill, I need the right file`;

export const named = `
  Caller: Grace Hopper
  Us: Grace Hopper, is that right?
  Caller: yes
  Us: And the date of birth?`;

export const identified = `${named}
  Caller: December ninth, 1956
  Us: correct?
  Caller: yes
  Us: I have found the file`;

export const askedWhen = `${forVisit}${identified}
  Us: When would you like to come?`;

export const summedUp = `${askedWhen}
  Caller: next Tuesday at ten in the morning
  Us: An appointment for Grace Hopper, on Tuesday, December first, at ten in the morning. Shall I book that?`;

export const booked = `${summedUp}
  Caller: yes, please
  Us: It is booked
  Us: Is there anything else`;

export const askedMedicine = `${forRefill}${identified}
  Us: Which medicine is it`;

export const unclear = 'Caller: the grass is always greener x3';
