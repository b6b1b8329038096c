import type { Circumstances, PluginSketches, WorldSketch } from '../writing/conversation.ts';

export const found = { type: 'succeeded', output: { customerId: 'C-7', name: 'Ada Lovelace', vehicle: 'blue hatchback' } } as const;

export const nobody = { type: 'failed', reason: 'refused', code: 'not-found' } as const;

export const broken = { type: 'failed', reason: 'unavailable' } as const;

export const slot = (start: string) => ({ start, end: start });

export const free = {
  type: 'succeeded',
  output: { slots: [slot('2026-12-01T09:00'), slot('2026-12-01T10:00'), slot('2026-12-01T14:00')] },
} as const;

export const picked = { type: 'succeeded', output: { firstTime: '2026-12-01T09:00', secondTime: '2026-12-01T14:00' } } as const;

export const booked = { type: 'succeeded', output: { bookingId: 'B7', start: '2026-12-01T14:00', end: '2026-12-01T15:00' } } as const;

export const plugins = { 'crm.find-customer': [found], 'calendar.free-slots': [free], 'calendar.book': [booked] };

export const world: WorldSketch = {
  plugins,
  code: { nd_pick: [picked] },
  messages: [{ type: 'done' }],
  transfers: [{ type: 'done' }],
};

export const opened = '2026-11-23T15:00:00Z';

export const atNight = '2026-11-24T03:00:00Z';

export const atOpening = (rest: Circumstances = {}): Circumstances => ({ startedAt: opened, world, ...rest });

/** As usual, but for some of it. */
export const but = (changes: PluginSketches, others: WorldSketch = {}): WorldSketch => ({
  ...world,
  ...others,
  plugins: { ...plugins, ...changes },
});

export const askedForPhone = `
  Us: What can I do for you today?
  Caller: I'd like to book a service, please
  Us: What is the phone number`;

export const lookedUp = `${askedForPhone}
  Caller: two oh two, five five five, oh one four three
  Us: right?
  Caller: yes`;

export const askedForName = `${lookedUp}
  Us: Am I speaking with Ada Lovelace?
  Caller: no
  Us: May I have your name`;

export const askedForService = `${lookedUp}
  Us: Am I speaking with Ada Lovelace?
  Caller: yes, that's me
  Us: What does your blue hatchback need`;

export const askedForDay = `${askedForService}
  Caller: an oil change
  Us: Which day would suit you?`;

export const offered = `${askedForDay}
  Caller: next Tuesday
  Us: I can offer Tuesday, December first, at nine in the morning, or Tuesday, December first, at two in the afternoon`;

export const summedUp = `${offered}
  Caller: the second one
  Us: So that is an oil change on Tuesday, December first, at two in the afternoon, for Ada Lovelace. Shall I book it?`;

export const changing = `${summedUp}
  Caller: no, that's wrong
  Us: Shall we change the service, the time, or the name`;

export const unclear = 'Caller: the grass is always greener x3';
