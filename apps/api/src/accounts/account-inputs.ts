import { z } from 'zod';
import { lineOfText } from '../trpc/line-of-text.ts';
import { timeZoneSchema } from '../trpc/time-zone.ts';

const emailSchema = z.string().trim().toLowerCase().pipe(z.email('Write an e-mail address, such as ada@example.com.').max(320));

/** Long rather than odd: length is what keeps a password from being guessed. */
const newPasswordSchema = z.string().min(10, 'Choose a password of at least 10 characters.').max(200, 'Choose at most 200 characters.');

export const setUpInput = z.object({
  workspaceName: lineOfText(100),
  timeZone: timeZoneSchema,
  email: emailSchema,
  password: newPasswordSchema,
});

/** What is no e-mail address has no account: that is the sign-in's to say, and it says the same of both. */
export const signInInput = z.object({ email: z.string().max(320).trim().toLowerCase(), password: z.string().max(200) });
