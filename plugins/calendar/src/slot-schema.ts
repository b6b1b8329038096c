import { z } from 'zod';

/** A time in the zone of the calendar: `2026-03-02T09:00:00+01:00`. */
const instantSchema = z.iso.datetime({ offset: true });

export const slotSchema = z.object({ start: instantSchema.describe('When it begins.'), end: instantSchema.describe('When it ends.') });
