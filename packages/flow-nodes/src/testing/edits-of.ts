import { type Command, entriesOf, type Flow, nextNodeId, noteIdSchema, variableNameSchema } from '@callwright/flow-schema';

/** Fields that hold what is said or what a model is told, whatever the node. */
const spoken = ['text', 'question', 'greeting', 'openingWords', 'words', 'meanwhile', 'instructions'];

/** What somebody might change about a flow that changes calls, if they come that way. Not all of it compiles. */
export function editsOf(flow: Flow): readonly Command[] {
  const nodes = entriesOf(flow.nodes);
  const edges = entriesOf(flow.edges);
  return [
    ...nodes.flatMap(([node, { config }]): Command[] => {
      const said = spoken.filter((field) => typeof config[field] === 'string');
      const asks = Object.hasOwn(config, 'question') ? [{ retries: 0 }, { patienceMs: 12_000 }, { again: ['Once more?'] }] : [];
      const interrupts = Object.hasOwn(config, 'interruption') ? [{ interruption: 'held' }, { interruption: 'allowed' }] : [];
      const changes = [...said.map((field) => ({ [field]: 'Other words.' })), ...asks, ...interrupts];
      return changes.map((change) => ({ type: 'configure-node', node, changes: change }));
    }),
    ...nodes.map(([node]): Command => ({ type: 'limit-visits', node, maxVisits: 1 })),
    ...edges.map(([, { from }], index): Command => ({ type: 'lead-port', from, to: nodes[(index * 7) % nodes.length]?.[0] })),
    ...entriesOf(flow.handlers).map(([id]): Command => ({ type: 'remove-handler', id })),
    { type: 'change-settings', changes: { interruption: 'held' } },
    { type: 'change-settings', changes: { patienceMs: 12_000, retries: 0 } },
  ];
}

/** What nobody hears: where things stand, what is written beside them, and a node that no call comes to. */
export function harmlessEditsOf(flow: Flow): readonly Command[] {
  const nodes = entriesOf(flow.nodes);
  const id = nextNodeId(flow);
  return [
    { type: 'move-nodes', to: Object.fromEntries(nodes.map(([node], index) => [node, { x: index * 40, y: -index }])) },
    { type: 'set-note', id: noteIdSchema.parse('no_1'), note: { text: 'Ask Ada.', at: { x: 0, y: 0 }, size: { width: 90, height: 90 } } },
    { type: 'add-node', id, node: { type: 'end', config: { text: 'Nobody hears this.' } }, at: { x: 0, y: 0 } },
    { type: 'add-variable', name: variableNameSchema.parse('unused'), variable: { type: 'number', privacy: 'public' } },
    { type: 'rename-flow', name: 'Another name' },
    ...nodes.map(([node]): Command => ({ type: 'rename-node', node, name: 'Another name' })),
  ];
}
