import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Flow, flowSchema } from '../flow.ts';
import { sameJson } from '../same-json.ts';
import { anyCommand, anyEdits, smallFlow } from '../testing/random-edits.ts';
import { apply } from './apply.ts';
import { commandSchema } from './command.ts';
import { entriesOf } from './records.ts';

const edited = (commands: readonly Parameters<typeof apply>[1][]): Flow => commands.reduce(apply, smallFlow);

describe('whatever is edited', () => {
  it('the document is a flow with a start, whose connections join nodes that are there, one from each port', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 30 }), (commands) => {
        const flow = edited(commands);
        expect(flowSchema.parse(flow)).toEqual(flow);
        expect(faultsOf(flow)).toEqual([]);
      }),
    );
  });

  it('an edit that changes nothing gives the same flow back, and one that gives another has changed something', () => {
    fc.assert(
      fc.property(anyEdits, anyCommand, (commands, command) => {
        const before = edited(commands);
        const after = apply(before, command);
        expect(after === before).toBe(command.type !== 'several' ? sameJson(after, before) : after === before);
        expect(apply(after, { type: 'several', commands: [] })).toBe(after);
      }),
    );
  });

  it('the flow before stays what it was', () => {
    const before = JSON.parse(JSON.stringify(smallFlow));
    fc.assert(
      fc.property(anyEdits, (commands) => {
        edited(commands);
        expect(smallFlow).toEqual(before);
      }),
    );
  });

  it('every edit can be written as JSON and read again, but for what it takes away', () => {
    fc.assert(
      fc.property(anyCommand, (command) => {
        expect(commandSchema.parse(command)).toEqual(command);
      }),
    );
  });
});

function faultsOf({ nodes, edges, layout, inputs, outputs, variables, settings }: Flow): string[] {
  const starts = Object.values(nodes).filter(({ type }) => type === 'start');
  const ports = entriesOf(edges).map(([, { from }]) => `${from.node} ${from.port}`);
  return [
    ...(starts.length === 1 ? [] : [`${starts.length} starts`]),
    ...entriesOf(edges).flatMap(([key, { from, to }]) => (from.node in nodes && to in nodes ? [] : [`${key} hangs loose`])),
    ...ports.filter((one, index) => ports.indexOf(one) !== index),
    ...entriesOf(layout).flatMap(([key]) => (key in nodes ? [] : [`${key} has a place and no node`])),
    ...[...inputs, ...outputs].filter((name) => !Object.hasOwn(variables, name)),
    ...(settings.fallback.node === undefined || settings.fallback.node in nodes ? [] : ['the fallback is gone']),
  ];
}
