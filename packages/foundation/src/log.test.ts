import { describe, expect, it } from 'vitest';
import { defineErrors } from './app-error.ts';
import { createLogger, type Logger } from './log.ts';

const linesOf = (write: (log: Logger) => void): Record<string, unknown>[] => {
  const lines: Record<string, unknown>[] = [];
  write(createLogger({ name: 'test', level: 'info' }, { write: (line) => lines.push(JSON.parse(line)) }));
  return lines;
};

const errors = defineErrors('TEST', {
  REFUSED: { kind: 'denied', retryable: false, message: (_: { flow: string; pii: { caller: string } }) => 'Refused.' },
});

describe('the log', () => {
  it('writes one JSON line with the sentence and its fields', () => {
    expect(linesOf((log) => log.info({ callId: 'ca_1' }, 'call started'))).toMatchObject([
      { name: 'test', callId: 'ca_1', msg: 'call started' },
    ]);
  });

  it.each<[string, (log: Logger) => void]>([
    ['a field', (log) => log.info({ pii: { caller: '+12025550100' } }, 'x')],
    ['a nested field', (log) => log.info({ call: { pii: { caller: '+12025550100' } } }, 'x')],
    ['a child logger', (log) => log.child({ pii: { caller: '+12025550100' } }).info('x')],
    ['the details of an error', (log) => log.info({ err: errors.REFUSED({ flow: 'fl_1', pii: { caller: '+12025550100' } }) }, 'x')],
    [
      'the details of a cause',
      (log) => {
        const cause = errors.REFUSED({ flow: 'fl_1', pii: { caller: '+12025550100' } });
        log.info({ err: new Error('outer', { cause }) }, 'x');
      },
    ],
  ])('redacts personal data in %s', (_place, write) => {
    const text = JSON.stringify(linesOf(write));
    expect(text).not.toContain('5550100');
    expect(text).toContain('[redacted]');
  });

  it('prints code, kind and causes of an error', () => {
    const err = errors.REFUSED({ flow: 'fl_1', pii: { caller: 'x' } }, { cause: new Error('inner') });
    expect(linesOf((log) => log.error({ err }, 'x'))).toMatchObject([
      { err: { code: 'TEST.REFUSED', kind: 'denied', details: { flow: 'fl_1' }, cause: { message: 'inner' } } },
    ]);
  });

  it('survives an error that is its own cause', () => {
    const error = new Error('loop');
    error.cause = error;
    expect(linesOf((log) => log.error({ err: error }, 'x'))).toHaveLength(1);
  });
});
