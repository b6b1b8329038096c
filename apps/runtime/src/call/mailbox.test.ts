import { describe, expect, it } from 'vitest';
import { createMailbox } from './mailbox.ts';

describe('a mailbox', () => {
  it('takes one message after the other, though a message leads to another', async () => {
    const order: string[] = [];
    const mailbox = createMailbox<string>({
      take: (message) => {
        order.push(`${message} begins`);
        if (message === 'first') mailbox.post('third');
        order.push(`${message} ends`);
      },
      onBroken: () => undefined,
    });
    mailbox.post('first');
    mailbox.post('second');
    expect(order).toEqual([]);
    await Promise.resolve();
    expect(order).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third begins', 'third ends']);
  });

  it('takes nothing more once it is closed, or once a message broke it', async () => {
    const taken: string[] = [];
    const broken: unknown[] = [];
    const mailbox = createMailbox<string>({
      take: (message) => {
        taken.push(message);
        throw new Error(message);
      },
      onBroken: (error) => broken.push(error),
    });
    for (const message of ['first', 'second']) mailbox.post(message);
    await Promise.resolve();
    mailbox.post('third');
    await Promise.resolve();
    expect([taken, broken]).toEqual([['first'], [new Error('first')]]);
  });
});
