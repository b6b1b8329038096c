import type { ControlOf } from '@callwright/flow-schema';

/** Whether the caller may break in, for every node that says something. */
export const interruptionControl = {
  type: 'choice',
  field: 'interruption',
  label: 'The caller may break in',
  unset: 'as-settings',
  options: [
    { value: 'as-settings', label: 'As the settings say' },
    { value: 'allowed', label: 'At once' },
    { value: 'on-words', label: 'With words, not with sounds' },
    { value: 'held', label: 'Not at all' },
  ],
} as const satisfies ControlOf<'choice'>;
