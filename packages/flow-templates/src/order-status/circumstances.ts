import type { Circumstances, WorldSketch } from '../writing/conversation.ts';

export const broken = { type: 'failed', reason: 'timed-out' } as const;

export const answered = (status: string) => ({
  type: 'answered' as const,
  status: 200,
  body: { status, delivery: { due: '2026-11-25', zip: '20500', link: 'https://track.example/40177250' } },
});

export const whole = { type: 'succeeded', output: { isWhole: true } } as const;

export const mixedUp = { type: 'succeeded', output: { isWhole: false } } as const;

export const leaves = (name: string) => ({ type: 'calls' as const, tool: `leave_${name}`, input: {} });

export const says = (text: string) => ({ type: 'says' as const, text });

export const world: WorldSketch = {
  code: { nd_check: [whole] },
  requests: [answered('shipped')],
  messages: [{ type: 'done' }],
  transfers: [{ type: 'done' }],
  responses: [leaves('done')],
};

export const usual = (changes: WorldSketch = {}, expect: Circumstances['expect'] = {}): Circumstances => ({
  world: { ...world, ...changes },
  expect,
});

export const asked = `
  Us: What is your order number?`;

export const given = `${asked}
  Caller: four zero one seven, seven two five zero
  Us: Is that right?
  Caller: yes`;

export const found = `${given}
  Us: which zip code does it go to?`;

export const identified = `${found}
  Caller: two zero five zero zero`;

export const shipped = `${identified}
  Us: your order is on its way, and should be with you on Wednesday, November twenty-fifth`;

export const unclear = 'Caller: the grass is always greener x3';
