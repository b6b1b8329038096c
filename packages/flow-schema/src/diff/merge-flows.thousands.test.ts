import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../edit/apply.ts';
import type { Command } from '../edit/command.ts';
import { entriesOf } from '../edit/records.ts';
import { type Flow, flowSchema } from '../flow.ts';
import { edgeIdSchema, variableNameSchema } from '../ids.ts';
import { sameJson } from '../same-json.ts';
import { anyEdits, smallFlow as base } from '../testing/random-edits.ts';
import { nodeId } from '../testing/sketch-flow.ts';
import { applyDiff } from './apply-diff.ts';
import { diffFlows } from './diff-flows.ts';
import { type Conflict, mergeFlows } from './merge-flows.ts';
import { renameIds } from './rename-ids.ts';

// Ten thousand pairs take their time on a busy machine.
const patient = { timeout: 60_000 };

const copy = (flow: Flow): Flow => JSON.parse(JSON.stringify(flow));
const anyFlow = anyEdits.map((commands) => commands.reduce(apply, base));

describe('for any two flows', patient, () => {
  it('making the differences to the first gives the second', () => {
    fc.assert(
      fc.property(anyFlow, anyFlow, (before, after) => {
        expectSame(applyDiff(before, diffFlows(before, after)), after);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('for any edits of two sides', patient, () => {
  it('a side that has done nothing, or the same, changes nothing', () => {
    fc.assert(
      fc.property(anyFlow, anyFlow, (before, flow) => {
        const alike = copy(before);
        for (const merged of [mergeFlows(before, alike, flow), mergeFlows(before, flow, alike), mergeFlows(before, flow, copy(flow))]) {
          expectSame([merged.flow, merged.conflicts], [flow, []]);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('the flow that comes of them is a flow, whose connections join nodes that are there, and no edit is lost', () => {
    fc.assert(
      fc.property(anyFlow, anyFlow, (ours, theirs) => {
        const { flow, conflicts, renamed } = mergeFlows(base, ours, theirs);
        const loose = entriesOf(flow.edges).filter(([, { from, to }]) => !(from.node in flow.nodes && to in flow.nodes));
        const lost = [
          ...lostOf(renameIds(ours, renamed.ours), flow, conflicts),
          ...lostOf(renameIds(theirs, renamed.theirs), flow, conflicts),
        ];
        expect({ isFlow: sameJson(flowSchema.parse(flow), flow), loose, lost }).toEqual({ isFlow: true, loose: [], lost: [] });
      }),
      { numRuns: 10_000 },
    );
  });
});

/** Asks for the differences, which takes long, only where there are some. */
function expectSame(actual: unknown, expected: unknown): void {
  if (!sameJson(actual, expected)) expect(actual).toEqual(expected);
}

/** Edits of a side that neither the merged flow has nor a conflict tells of. */
function lostOf(side: Flow, merged: Flow, conflicts: readonly Conflict[]): readonly unknown[] {
  const left = diffFlows(merged, side);
  return diffFlows(base, side).filter(
    (edit) => left.some((difference) => takesBack(difference, edit)) && !conflicts.some((conflict) => tellsOf(conflict, edit)),
  );
}

type Edit = ReturnType<typeof diffFlows>[number];

/** Whether the side has something by this edit that the merged flow has not. Where things stand may get lost. */
function takesBack(difference: Edit, edit: Edit): boolean {
  if (difference.type === 'moved' || edit.type === 'moved') return false;
  if (difference.section !== edit.section || difference.item !== edit.item) return false;
  if (difference.type !== 'changed') return edit.type === 'removed' || edit.type === 'added' || edit.after !== undefined;
  if (edit.type === 'removed') return false;
  if (difference.section === 'notes' && (difference.field === 'at' || difference.field === 'size')) return false;
  const isOfField = edit.type === 'added' ? difference.field in edit.after : difference.field === edit.field;
  return isOfField && !sameJson(targets(difference.before), targets(difference.after));
}

/** Of ports only where they lead: ids of edges mean nothing. */
function targets(value: unknown): unknown {
  return Array.isArray(value) ? value.map((item) => (typeof item === 'object' && item !== null && 'edge' in item ? item.to : item)) : value;
}

function tellsOf(conflict: Conflict, edit: Edit): boolean {
  if (edit.type === 'moved') return false;
  if (conflict.section === edit.section && conflict.item === edit.item) {
    return conflict.field === undefined || edit.type !== 'changed' || conflict.field === edit.field;
  }
  // The way to a node that is kept is kept with it.
  return (
    conflict.field === undefined &&
    edit.type === 'changed' &&
    edit.after === undefined &&
    JSON.stringify(edit.before).includes(conflict.item)
  );
}

describe('for edits of different things', patient, () => {
  const commandsAbout = (number: 1 | 2): fc.Arbitrary<readonly Command[]> => {
    const id = nodeId(String(number));
    const name = variableNameSchema.parse(number === 1 ? 'name' : 'other');
    const text = fc.constantFrom('a', 'b');
    return fc.array(
      fc.oneof(
        fc.record({ type: fc.constant('configure-node' as const), node: fc.constant(id), changes: fc.record({ text, again: text }) }),
        fc.record({ type: fc.constant('rename-node' as const), node: fc.constant(id), name: text }),
        fc.record({
          type: fc.constant('lead-port' as const),
          from: fc.record({ node: fc.constant(id), port: fc.constantFrom('done', 'failed') }),
          to: fc.constantFrom(nodeId('start'), nodeId('3')),
        }),
        fc.constant<Command>({ type: 'add-variable', name, variable: { type: 'text', privacy: 'public' } }),
        fc.constant<Command>({ type: 'remove-variable', name }),
        fc.constant<Command>({ type: 'change-settings', changes: number === 1 ? { patienceMs: 9_000 } : { retries: 1 } }),
        fc.constant<Command>({ type: 'remove', nodes: [], edges: [edgeIdSchema.parse(`ed_${number + 1}`)] }),
        text.map(
          (words): Command => ({ type: 'add-node', id: nodeId('9'), node: { type: 'say', config: { words } }, at: { x: number, y: 0 } }),
        ),
      ),
      { maxLength: 6 },
    );
  };

  it('merging finds no conflict, and gives the same whoever is "ours"', () => {
    fc.assert(
      fc.property(commandsAbout(1), commandsAbout(2), (one, other) => {
        const [ours, theirs] = [one.reduce(apply, base), other.reduce(apply, base)];
        const merged = mergeFlows(base, ours, theirs);
        expect(merged.conflicts).toEqual([]);
        expectSame(mergeFlows(base, theirs, ours).flow, merged.flow);
      }),
      { numRuns: 2_000 },
    );
  });
});
