import { defineErrors } from '@callwright/foundation/app-error';
import { expect, it } from 'vitest';
import { describeFailure, StepFailure } from './failure.mjs';

it('tells the step, the cause and what to do', () => {
  const failure = new StepFailure({
    what: 'build failed.',
    cause: 'tsc: exit code 2\nsrc/a.ts(1,1): error',
    remedy: 'Mend it.',
    log: 'build.log',
  });
  expect(describeFailure(failure)).toBe(
    'build failed.\n  Cause: tsc: exit code 2\n    src/a.ts(1,1): error\n  What to do: Mend it.\n  Everything it said: build.log',
  );
});

it('shows the message of an expected error, and the stack of a fault of ours', () => {
  const errors = defineErrors('TEST', {
    TAKEN: { kind: 'conflict', retryable: false, message: () => 'Port 3000 is taken.' },
    BUG: { kind: 'defect', retryable: false, message: () => 'Cannot be.' },
  });
  expect(describeFailure(errors.TAKEN({}))).toBe('Port 3000 is taken.');
  expect(describeFailure(errors.BUG({}))).toContain('failure.test.ts');
});
