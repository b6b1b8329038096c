import { z } from 'zod';

/**
 * How often a call was taken back to a runtime without anything happening in it. Twilio carries it, in the address where it asks what to do
 * next, under its signature; so any api can answer.
 */
export interface ResumeTries {
  readonly tries: number;
  /** How many entries the trace had then, and since when. */
  readonly entries: number;
  readonly since: number;
}

const most = { tries: 20, quietMs: 60_000 };

const count = z.coerce.number().int().nonnegative();
const triesSchema = z.object({ tries: count, entries: count, since: count });

export const resumePath = '/twilio/resume';

export function resumePathFor({ tries, entries, since }: ResumeTries): string {
  return `${resumePath}?tries=${tries}&entries=${entries}&since=${since}`;
}

/** The try that a request for the resume address is. */
export function nextTry(query: unknown, { entries, now }: { readonly entries: number; readonly now: number }): ResumeTries {
  const last = triesSchema.safeParse(query);
  if (!last.success || entries > last.data.entries) return { tries: 1, entries, since: now };
  return { tries: last.data.tries + 1, entries, since: last.data.since };
}

export function isHopeless({ tries, since }: ResumeTries, now: number): boolean {
  // A call that was quiet for long on its one stream gets a second try.
  return tries > most.tries || (tries > 2 && now - since >= most.quietMs);
}
