import { z } from 'zod';

/** A name or a title, as people type it into one line. PostgreSQL keeps no zero character, and nobody reads the other control characters. */
export function lineOfText(maxLength: number) {
  return z
    .string()
    .trim()
    .min(1, 'Write something here.')
    .max(maxLength, `Write at most ${maxLength} characters.`)
    .refine((text) => text.isWellFormed() && !/\p{Cc}/u.test(text), 'Write one line, without control characters.');
}
