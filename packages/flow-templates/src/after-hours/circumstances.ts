import type { Circumstances, PluginSketches, WorldSketch } from '../writing/conversation.ts';

export const broken = { type: 'failed', reason: 'failed' } as const;

export const refused = { type: 'failed', reason: 'refused' } as const;

export const plugins: PluginSketches = {
  'building.find-on-call': [{ type: 'succeeded', output: { phone: '+12025550190' } }],
  'building.check-door-code': [{ type: 'succeeded', output: { door: 'the north door' } }],
};

export const recorded = { type: 'recorded', words: 'The lamp in the hall is out.', durationMs: 8_000 } as const;

export const world: WorldSketch = {
  plugins,
  transfers: [{ type: 'done' }],
  voicemails: [recorded],
  messages: [{ type: 'done' }],
  keys: [{ type: 'done' }],
};

export const atNight = (changes: WorldSketch = {}, expect: Circumstances['expect'] = {}): Circumstances => ({
  startedAt: '2026-11-24T03:00:00Z',
  world: { ...world, ...changes },
  expect,
});

export const atNoon = (changes: WorldSketch = {}, expect: Circumstances['expect'] = {}): Circumstances => ({
  ...atNight(changes, expect),
  startedAt: '2026-11-23T17:00:00Z',
});

export const asked = `
  Us: Our office is closed now
  Us: Is it an emergency, a delivery at the door, or would you like to leave a message?`;

export const urgent = `${asked}
  Caller: a pipe burst
  Us: is it fire or gas, water, heating, or are you locked out?`;

export const located = `${urgent}
  Caller: water is coming in
  Us: Which apartment are you in?
  Caller: twelve
  Us: Apartment twelve, right?
  Caller: yes`;

export const askedCode = `${asked}
  Caller: I have a delivery
  Us: What is your delivery code?`;

export const askedName = `${asked}
  Caller: I'd like to leave a message
  Us: What is your name?`;

export const askedPhone = `${askedName}
  Caller: Ada Lovelace
  Us: Thank you, Ada Lovelace. On which number`;

export const leaving = `${askedPhone}
  Caller: two oh two five five five oh one one two
  Us: right?
  Caller: yes
  Us: Please speak after the tone`;

export const unclear = 'Caller: the grass is always greener x2';

export const silence = { type: 'recorded', words: '', durationMs: 4_000 } as const;
