import { type Command, entriesOf, type Flow, handlerIdSchema, type NodeId, nextNodeId, variableNameSchema } from '@callwright/flow-schema';
import type { Draw } from './draw.ts';

/** Kinds of edits, as an editor makes them: one command each, somewhere in the flow. */
export const edits = {
  'rename-node': (flow, draw) => ({ type: 'rename-node', node: draw.one(nodesOf(flow)), name: `Renamed ${draw.number(1_000)}` }),
  'write-words': (flow, draw) => ({
    type: 'configure-node',
    node: draw.one(nodesOf(flow, 'say')),
    changes: { text: `We say this instead, {{ firstText }}, and then {{ firstNumber + ${draw.number(1_000)}.0 }}.` },
  }),
  'write-condition': (flow, draw) => ({
    type: 'configure-node',
    node: draw.one(nodesOf(flow, 'branch')),
    changes: { branches: [{ port: 'holds', when: `firstNumber > ${draw.number(1_000)}.0 && isSet(thirdText)` }] },
  }),
  'lead-port': (flow, draw) => {
    const node = draw.one(nodesOf(flow, 'ask'));
    return { type: 'lead-port', from: { node, port: 'silent' }, to: draw.one(nodesOf(flow, 'end')) };
  },
  'unlead-port': (flow, draw) => ({ type: 'lead-port', from: { node: draw.one(nodesOf(flow, 'ask')), port: 'silent' } }),
  'add-node': (flow, draw) => ({
    type: 'add-node',
    id: nextNodeId(flow),
    node: { type: 'say', config: { text: `Something new, {{ firstText }}, ${draw.number(1_000)}.`, variants: [] } },
    at: { x: 0, y: 0 },
  }),
  'insert-node': (flow, draw) => {
    const id = nextNodeId(flow);
    const { from, to } = draw.one(entriesOf(flow.edges).map(([, edge]) => edge));
    return {
      type: 'several',
      commands: [
        { type: 'add-node', id, node: { type: 'say', config: { text: 'In between.', variants: [] } }, at: { x: 0, y: 0 } },
        { type: 'lead-port', from, to: id },
        { type: 'lead-port', from: { node: id, port: 'done' }, to },
      ],
    };
  },
  'remove-node': (flow, draw) => ({ type: 'remove', nodes: [draw.one(nodesOf(flow, 'say'))], edges: [] }),
  'move-nodes': (flow, draw) => ({
    type: 'move-nodes',
    to: { [draw.one(nodesOf(flow))]: { x: draw.number(9_000), y: draw.number(9_000) } },
  }),
  'limit-visits': (flow, draw) => ({ type: 'limit-visits', node: draw.one(nodesOf(flow, 'say')), maxVisits: 7 }),
  'mark-node': (flow, draw) => ({ type: 'mark-node', node: draw.one(nodesOf(flow)), marks: ['identity-checked'] }),
  'label-variable': (flow, draw) => {
    const [name, variable] = draw.one(entriesOf(flow.variables));
    return { type: 'set-variable', name, variable: { ...variable, privacy: variable.privacy === 'public' ? 'personal' : 'public' } };
  },
  'change-type-of-variable': (flow, draw) => {
    const [name] = draw.one(entriesOf(flow.variables));
    const type = flow.variables[name]?.type === 'text' ? 'email' : 'text';
    return { type: 'set-variable', name, variable: { type, privacy: 'public' } };
  },
  'add-variable': (_flow, draw) => ({
    type: 'add-variable',
    name: variableNameSchema.parse(`added${draw.number(1_000)}`),
    variable: { type: 'text', privacy: 'public' },
  }),
  'remove-variable': (flow, draw) => ({ type: 'remove-variable', name: draw.one(entriesOf(flow.variables))[0] }),
  'change-settings': (flow, draw) => ({
    type: 'change-settings',
    changes: { patienceMs: 5_000 + draw.number(1_000), retries: flow.settings.retries },
  }),
  'set-handler': (flow, draw) => ({
    type: 'set-handler',
    id: handlerIdSchema.parse('hd_new'),
    handler: { on: { type: 'intent', examples: [`please repeat number ${draw.number(1_000)}`] }, to: draw.one(nodesOf(flow, 'transfer')) },
  }),
} as const satisfies Readonly<Record<string, (flow: Flow, draw: Draw) => Command>>;

export type EditKind = keyof typeof edits;

function nodesOf({ nodes }: Flow, type?: string): NodeId[] {
  return entriesOf(nodes).flatMap(([id, node]) => ((type === undefined && node.type !== 'start') || node.type === type ? [id] : []));
}
