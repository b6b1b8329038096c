import { type ActionSignature, actionSignatureSchema } from '@callwright/flow-schema';

/** What a template needs of whatever keeps a clinic's files. */
export const findPatient: ActionSignature = actionSignatureSchema.parse({
  plugin: 'clinic',
  action: 'find-patient',
  title: 'Find a patient',
  description: 'The patient of this name and date of birth. Refused when there is none.',
  input: {
    name: { type: 'text', title: 'Name' },
    birthDate: { type: 'date', title: 'Date of birth' },
  },
  output: { patientId: { type: 'text', title: 'Number of the file', privacy: 'personal' } },
  isIdempotent: true,
  timeoutMs: 5_000,
});

export const requestRefill: ActionSignature = actionSignatureSchema.parse({
  plugin: 'clinic',
  action: 'request-refill',
  title: 'Ask for a refill',
  description: 'Puts a repeat prescription on the list that a doctor signs. Refused when it may not be repeated.',
  input: {
    patientId: { type: 'text', title: 'Number of the file' },
    medicine: { type: 'text', title: 'Which medicine', accepts: 'sensitive' },
  },
  output: { readyOn: { type: 'date', title: 'When it will be ready' } },
  isIdempotent: false,
  timeoutMs: 10_000,
});
