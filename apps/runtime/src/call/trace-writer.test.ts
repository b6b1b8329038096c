import type { TraceEntry } from '@callwright/flow-schema';
import { createTestClock } from '@callwright/foundation/clock';
import { createCountingIds } from '@callwright/foundation/id';
import { createLogger } from '@callwright/foundation/log';
import type { OperationAsk } from '@callwright/internal-protocol/operations';
import { describe, expect, it } from 'vitest';
import type { ApiClient } from '../api-client/create-api-client.ts';
import { runtimeErrors } from '../runtime-errors.ts';
import { createTraceWriter } from './trace-writer.ts';

type Ask = OperationAsk<'calls.append-trace'>;

const entry = (at: number): TraceEntry => ({ type: 'event', event: { type: 'caller.false-alarm', at } });
const group = (length: number) => Array.from({ length }, (_, at) => entry(at));
const away = () => Promise.reject(runtimeErrors.API_UNAVAILABLE({ operation: 'calls.append-trace', reason: 'it is away.' }));
const conflict = (code: string) => () => Promise.reject(runtimeErrors.API_CONFLICT({ operation: 'calls.append-trace', code }));

/** A writer whose api does what `answer` says, each time. */
function start(answer: (ask: Ask) => Promise<unknown> = async () => undefined) {
  const clock = createTestClock();
  const asked: Ask[] = [];
  const over: string[] = [];
  // The writer asks one thing alone.
  const api = {
    ask: async (_name: string, ask: Ask) => {
      asked.push(ask);
      await answer(ask);
      return { entryCount: ask.from + ask.entries.length };
    },
  } as unknown as ApiClient;
  const writer = createTraceWriter({
    clock,
    log: createLogger({ name: 'test', level: 'silent' }),
    api,
    admission: { callId: createCountingIds()('ca'), epoch: 2, entries: [entry(0)] },
    onSuperseded: () => over.push('superseded'),
    onLost: () => over.push('lost'),
  });
  return { clock, asked, over, writer, settle: () => clock.advance(0) };
}

const shape = (asked: readonly Ask[]) => asked.map(({ from, entries, turns }) => [from, entries.length, turns.length]);

describe('the writer of a trace', () => {
  it('sends in one message what happens in one go, from where the trace ends', async () => {
    const { writer, asked, settle } = start();
    expect([writer.add(group(2)), writer.add(group(1))]).toEqual([3, 4]);
    await settle();
    expect(shape(asked)).toEqual([[1, 3, 0]]);
  });

  it('acknowledges what is committed, and nothing sooner', async () => {
    const answers = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const { writer, settle } = start(() => answers.shift()?.promise ?? Promise.resolve());
    const [first, second] = [...answers];
    const acknowledged: string[] = [];
    void writer.acknowledged(writer.add(group(1))).then(() => acknowledged.push('first'));
    await settle();
    void writer.acknowledged(writer.add(group(1))).then(() => acknowledged.push('second'));
    await settle();
    expect(acknowledged).toEqual([]);
    first?.resolve();
    await settle();
    expect(acknowledged).toEqual(['first']);
    second?.resolve();
    await settle();
    expect(acknowledged).toEqual(['first', 'second']);
  });

  it('never parts what belongs together, and sends no more at once than is taken', async () => {
    const { writer, asked, settle } = start();
    for (let time = 0; time < 3; time += 1) writer.add(group(200));
    await settle();
    expect(shape(asked)).toEqual([
      [1, 400, 0],
      [401, 200, 0],
    ]);
  });

  it('sends turns along, also when there is nothing else', async () => {
    const { writer, asked, settle } = start();
    writer.addTurn({ turn: 1, speechEndMs: 1, transcriptMs: 2, firstTokenMs: 3, firstAudioMs: 4, firstHeardMs: 5 });
    await settle();
    expect(shape(asked)).toEqual([[1, 0, 1]]);
  });

  it('tries again, later and later, while the api is away', async () => {
    let isAway = true;
    const { writer, asked, clock, settle } = start(() => (isAway ? away() : Promise.resolve()));
    const stored = writer.acknowledged(writer.add(group(1)));
    await settle();
    await clock.advance(200);
    await clock.advance(399);
    expect(asked).toHaveLength(2);
    await clock.advance(1);
    isAway = false;
    await clock.advance(800);
    await stored;
    expect(shape(asked)).toEqual(Array(4).fill([1, 1, 0]));
  });

  it('says that another runtime has the call, and writes nothing more', async () => {
    const { writer, asked, over, settle } = start(conflict('INTERNAL.SUPERSEDED'));
    const stored = writer.acknowledged(writer.add(group(1))).catch((error: Error) => error.message);
    await settle();
    writer.add(group(1));
    await settle();
    expect([over, asked.length, await stored]).toEqual([['superseded'], 1, 'The api refused calls.append-trace with INTERNAL.SUPERSEDED.']);
    await expect(writer.acknowledged(2)).rejects.toMatchObject({ code: 'RUNTIME.API_CONFLICT' });
  });

  it('gives up when the api refuses for another reason', async () => {
    const { writer, over, settle } = start(conflict('INTERNAL.GAP'));
    writer.add(group(1));
    await settle();
    expect(over).toEqual(['lost']);
  });

  it('gives up rather than keep ever more of a trace that cannot be stored', async () => {
    const { writer, over, settle } = start(away);
    for (let time = 0; time < 51; time += 1) writer.add(group(100));
    await settle();
    expect(over).toEqual(['lost']);
  });

  it('goes on for a minute after the call', async () => {
    const { writer, over, clock, settle } = start(away);
    writer.add(group(1));
    let isClosed = false;
    void writer.close().then(() => {
      isClosed = true;
    });
    await settle();
    await clock.advance(59_999);
    expect([isClosed, over]).toEqual([false, []]);
    await clock.advance(1);
    expect([isClosed, over]).toEqual([true, ['lost']]);
  });
});
