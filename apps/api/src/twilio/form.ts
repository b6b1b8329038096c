import { z } from 'zod';
import { twilioErrors } from './twilio-errors.ts';

/** A form as it came: a name that is told more than once has all its values. */
export type Form = Readonly<Record<string, string | string[]>>;

export function parseForm(text: string): Form {
  const fields = new URLSearchParams(text);
  return Object.fromEntries([...new Set(fields.keys())].map((name) => [name, oneOrAll(fields.getAll(name))]));
}

function oneOrAll(values: string[]): string | string[] {
  return values.length === 1 ? values.join() : values;
}

const callSid = z.string().regex(/^CA[0-9a-f]{32}$/);
/** Of a caller who withholds it, or calls from something that is no telephone, there is none. */
const phoneNumber = z.string().regex(/^\+[1-9]\d{6,14}$/);

export const callFormSchema = z.object({ CallSid: callSid, From: phoneNumber.optional().catch(undefined), To: z.string() });
export type CallForm = z.infer<typeof callFormSchema>;

export const statusFormSchema = z.object({ CallSid: callSid, CallStatus: z.string() });
export type StatusForm = z.infer<typeof statusFormSchema>;

/** Our view of a form whose signature was right. */
export function readForm<Schema extends z.ZodType>(schema: Schema, form: unknown): z.infer<Schema> {
  const read = schema.safeParse(form);
  if (!read.success)
    throw twilioErrors.FORM_WRONG({ problems: read.error.issues.map(({ path }) => `${path.join('.')} is wrong.`).join(' ') });
  return read.data;
}
