import { createTestClock } from '@callwright/foundation/clock';
import { expect, it } from 'vitest';
import { createInboundAudio } from './inbound-audio.ts';

function open() {
  const clock = createTestClock();
  const heard: number[] = [];
  let dropped = 0;
  const onDropped = (frames: number) => {
    dropped += frames;
  };
  const inbound = createInboundAudio({ clock, onDropped });
  return { clock, heard, inbound, hear: (frame: Int16Array) => void heard.push(frame[0] ?? -1), dropped: () => dropped };
}

const frame = (number: number) => new Int16Array(160).fill(number);

it('cuts what comes into frames of 20 ms', () => {
  const { inbound, hear, heard } = open();
  inbound.attach(hear);
  inbound.push(new Int16Array(100).fill(1));
  inbound.push(new Int16Array(230).fill(2));
  expect(heard).toEqual([1, 2]);
});

it('keeps the last half second until somebody listens', () => {
  const { inbound, hear, heard, dropped } = open();
  for (let number = 0; number < 30; number += 1) inbound.push(frame(number));
  inbound.attach(hear);
  inbound.push(frame(99));
  expect([heard[0], heard.at(-1), heard.length, dropped()]).toEqual([5, 99, 26, 5]);
});

it('lets a line that was stuck catch up by two seconds, and drops what would be more', async () => {
  const { inbound, hear, heard, dropped, clock } = open();
  inbound.attach(hear);
  await clock.advance(10_000);
  for (let number = 0; number < 250; number += 1) inbound.push(frame(number));
  expect([heard.length, dropped()]).toEqual([200, 50]);
  await clock.advance(20);
  inbound.push(frame(1));
  expect(heard).toHaveLength(201);
});
