import { actionSignatureSchema } from '@callwright/flow-schema';

/** An action that a model may be given, and whose answer it may not see all of. */
export const findSlots = actionSignatureSchema.parse({
  plugin: 'calendar',
  action: 'findSlots',
  title: 'Find free times',
  description: 'Tells when somebody could come.',
  input: { day: { type: 'date', title: 'Day' }, branch: { type: 'text', title: 'Branch' } },
  output: {
    first: { type: 'time', title: 'First free time', isOptional: true },
    doctor: { type: 'text', title: 'Diagnosis', privacy: 'sensitive', sensitive: 'health', isOptional: true },
  },
  isIdempotent: true,
  timeoutMs: 5_000,
});

/** A conversation with a tool, two ways out and two values to find out. */
export const slotTalk = {
  instructions: 'Book an appointment.',
  openingWords: 'How can I help you?',
  tools: [
    { type: 'action', plugin: 'calendar', action: 'findSlots', input: { branch: '"Berlin"' }, output: { first: 'first' } },
    { type: 'exit', name: 'booked', description: 'An appointment was agreed on.', needs: ['day'] },
    { type: 'exit', name: 'to-person', description: 'The caller wants a person.' },
  ],
  extracts: [
    { name: 'day', description: 'The day the caller wants to come', variable: 'day' },
    { name: 'guests', description: 'How many come along', variable: 'guests' },
  ],
};
export const slotVariables = {
  name: { type: 'text' },
  day: { type: 'date' },
  guests: { type: 'number' },
  first: { type: 'time' },
} as const;
