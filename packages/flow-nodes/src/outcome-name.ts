import { z } from 'zod';

/** A name that people give to a port or an outcome. */
export const outcomeNameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'expected a name like well-booked: small letters, digits and hyphens, beginning with a letter');
