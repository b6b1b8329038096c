import { z } from 'zod';

/** Ids inside a flow are its own business: short, stable, and readable in a test. */
const idIn = <Brand extends string>(prefix: string) =>
  z
    .string()
    .regex(new RegExp(`^${prefix}_[0-9a-z]{1,26}$`), `expected ${prefix}_…`)
    .brand<Brand>();

export const nodeIdSchema = idIn<'node'>('nd');
export type NodeId = z.infer<typeof nodeIdSchema>;

export const edgeIdSchema = idIn<'edge'>('ed');
export type EdgeId = z.infer<typeof edgeIdSchema>;

/** Something a call goes to from wherever it is: "may I talk to somebody?" */
export const handlerIdSchema = idIn<'handler'>('hd');
export type HandlerId = z.infer<typeof handlerIdSchema>;

export const noteIdSchema = idIn<'note'>('no');
export type NoteId = z.infer<typeof noteIdSchema>;

/** Counted within a call by the engine: the same call always has the same ids. */
export const effectIdSchema = idIn<'effect'>('fx');
export type EffectId = z.infer<typeof effectIdSchema>;

/** A variable, as people name it in prompts: `name`, `appointmentStart`. */
export const variableNameSchema = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'expected a name like appointmentStart: letters and digits, beginning with a small letter')
  // They would be found on every object, set or not.
  .refine((name) => !['constructor', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'].includes(name), 'this name is reserved');
export type VariableName = z.infer<typeof variableNameSchema>;
