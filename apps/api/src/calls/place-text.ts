import { z } from 'zod';
import type { Place } from './watch-call.ts';

/** A place in a call as the id of an event in a stream: `12.3`. */
export function placeText({ position, turn }: Place): string {
  return `${position}.${turn}`;
}

export const placeTextSchema = z
  .string()
  .regex(/^\d{1,9}\.\d{1,9}$/, 'expected the id of an event of this stream')
  .transform((text): Place => {
    const [position = 0, turn = 0] = text.split('.').map(Number);
    return { position, turn };
  });
