import { defineErrors } from '@callwright/foundation/app-error';

export const flowSchemaErrors = defineErrors('FLOW_SCHEMA', {
  CIRCULAR: {
    kind: 'defect',
    retryable: false,
    message: () => 'A value that holds itself cannot be written as JSON. Hand over a value that was read from JSON.',
  },
});
