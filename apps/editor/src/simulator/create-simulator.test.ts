import { bookAction, bookingFlow } from '@callwright/flow-nodes/testing/booking-flow';
import { apply, type Flow, type NodeId } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { createSimulator, type SimulatorState, type ThreadListener } from './create-simulator.ts';
import { createSimulatorHost } from './worker/simulator-host.ts';

const draft = (flow: Flow) => ({ flow, actions: [bookAction], hash: 'abc' });
const without = (node: string): Flow => apply(bookingFlow, { type: 'remove', nodes: [node as NodeId], edges: [] });

/** A simulator whose thread is this one; `until` waits for what it tells. */
function open() {
  const opened: ThreadListener[] = [];
  let nowMs = Date.parse('2026-11-23T09:00:00Z');
  const simulator = createSimulator({
    // A day goes by from one call to the next.
    now: () => (nowMs += 86_400_000),
    openThread: (listener) => {
      opened.push(listener);
      const host = createSimulatorHost(listener.onMessage);
      let done = Promise.resolve();
      return {
        post: (message) => {
          done = done.then(() => host.receive(message));
        },
        close: () => undefined,
      };
    },
  });
  const until = (holds: (state: SimulatorState) => boolean) => {
    const { promise, resolve } = Promise.withResolvers<SimulatorState>();
    const look = () => {
      if (holds(simulator.read())) resolve(simulator.read());
    };
    simulator.subscribe(look);
    look();
    return promise;
  };
  const says = async (...all: readonly string[]) => {
    for (const words of all) {
      const before = (await until(({ type }) => type === 'held')).view;
      simulator.do({ type: 'act', act: { type: 'says', words } });
      await until(({ view }) => view !== before);
    }
  };
  const works = async () => {
    const { view } = await until(({ view: now }) => now !== undefined && now.questions.length > 0);
    const [question] = view?.questions ?? [];
    const [answer] = question?.answers ?? [];
    if (question === undefined || answer === undefined) throw new Error('Nothing was asked.');
    simulator.do({ type: 'answer', asked: question.effect.type, effect: question.effect.id, answer });
  };
  return { simulator, until, says, works, opened };
}

const isOver = ({ view }: SimulatorState) => view?.isOver === true;
const said = ['Ada Lovelace', 'Tuesday at half past nine', 'yes'] as const;

async function booked() {
  const one = open();
  one.simulator.begin(draft(bookingFlow));
  await one.says(...said);
  await one.works();
  await one.until(isOver);
  return one;
}

describe('a simulator', () => {
  it('holds a call to its end, and remembers what was done in it', async () => {
    const { simulator } = await booked();
    const { type, view, deeds } = simulator.read();
    expect([type, view?.entries.at(-1), deeds.length]).toEqual([
      'held',
      { type: 'effect', effect: { type: 'end-call', reason: 'flow-ended' } },
      4,
    ]);
  });

  it('plays again what was done, answers of the world too', async () => {
    const { simulator, until } = await booked();
    const { view: before } = simulator.read();
    simulator.replay(draft(bookingFlow));
    const { view, deeds, leftOut } = await until((state) => state.type === 'held');
    expect([view?.entries, deeds.length, leftOut]).toEqual([before?.entries, 4, 0]);
  });

  it('finds what the world is asked also where it has another number now', async () => {
    const { simulator, until } = await booked();
    const changed = apply(bookingFlow, { type: 'lead-port', from: { node: 'nd_start' as NodeId, port: 'next' }, to: 'nd_name' as NodeId });
    simulator.replay(draft(apply(changed, { type: 'remove', nodes: ['nd_hello' as NodeId], edges: [] })));
    const { view, leftOut } = await until((state) => state.type === 'held');
    expect([view?.isOver, leftOut]).toEqual([true, 0]);
  });

  it('plays again as far as that makes sense in the changed draft', async () => {
    const { simulator, until } = await booked();
    const changed = apply(bookingFlow, {
      type: 'lead-port',
      from: { node: 'nd_when' as NodeId, port: 'answered' },
      to: 'nd_bye' as NodeId,
    });
    simulator.replay(draft(apply(changed, { type: 'remove', nodes: ['nd_sure', 'nd_book'] as NodeId[], edges: [] })));
    const { view, deeds, leftOut } = await until((state) => state.type === 'held');
    expect([view?.isOver, deeds.length, leftOut]).toEqual([true, 2, 2]);
  });

  it('starts over without what was done before', async () => {
    const { simulator, until } = await booked();
    simulator.begin(draft(bookingFlow));
    const { view, deeds } = await until((state) => state.type === 'held');
    expect([view?.isOver, deeds]).toEqual([false, []]);
  });

  it('does not hold a draft with errors', async () => {
    const { simulator, until } = open();
    simulator.begin(draft(without('nd_sorry')));
    const { view } = await until((state) => state.type === 'refused');
    expect(view).toBeUndefined();
  });

  it('says when its thread broke, and takes another one for the next call', async () => {
    const { simulator, until, opened } = open();
    simulator.begin(draft(bookingFlow));
    opened[0]?.onBroken();
    const { type } = simulator.read();
    simulator.begin(draft(bookingFlow));
    await until((state) => state.type === 'held');
    expect([type, opened.length]).toEqual(['broken', 2]);
  });

  it('hears no more of a call that it has left', async () => {
    const { simulator, until, opened } = open();
    simulator.begin(draft(bookingFlow));
    const { view } = await until((state) => state.type === 'held');
    simulator.close();
    if (view !== undefined) opened[0]?.onMessage({ type: 'view', call: 1, view });
    expect(simulator.read()).toMatchObject({ type: 'idle', view: undefined });
  });
});
