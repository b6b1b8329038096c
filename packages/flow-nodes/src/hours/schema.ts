import { plainSchemas, variableNameSchema } from '@callwright/flow-schema';
import { z } from 'zod';

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** From one time to another; one that does not end later than it begins goes on into the next day, and `00:00` is the end of the day. */
const spanSchema = z.strictObject({ from: plainSchemas.time, to: plainSchemas.time });
export type Span = z.infer<typeof spanSchema>;
const spansSchema = z.array(spanSchema).max(10);

const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'expected a day like 2026-12-24, or 12-24 for every year');

/** A day on which other hours hold than on its day of the week: without any, it is closed for a holiday. */
const specialDaySchema = z.strictObject({
  date: z.union([plainSchemas.date, dayOfYear], 'expected a day like 2026-12-24, or 12-24 for every year'),
  name: z.string().max(80).exactOptional(),
  spans: spansSchema.default([]),
});
export type SpecialDay = z.infer<typeof specialDaySchema>;

const openingHoursSchema = z.strictObject({
  week: z.strictObject({
    monday: spansSchema.default([]),
    tuesday: spansSchema.default([]),
    wednesday: spansSchema.default([]),
    thursday: spansSchema.default([]),
    friday: spansSchema.default([]),
    saturday: spansSchema.default([]),
    sunday: spansSchema.default([]),
  } satisfies Record<Weekday, z.ZodType>),
  days: z.array(specialDaySchema).max(200).default([]),
});
export type OpeningHours = z.infer<typeof openingHoursSchema>;

export const hoursConfigSchema = z.strictObject({
  hours: openingHoursSchema,
  /** A day and time to look at in place of this moment. */
  at: variableNameSchema.exactOptional(),
});
export type HoursConfig = z.infer<typeof hoursConfigSchema>;
