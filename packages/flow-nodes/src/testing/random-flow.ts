import type { AnyNodeDefinition } from '@callwright/flow-engine';
import { type Flow, flowSchema, interruptions, TOO_OFTEN } from '@callwright/flow-schema';
import fc from 'fast-check';
import { catalog, type NodeType } from '../catalog.ts';
import type { DraftConfig } from '../node-presentation.ts';
import { buildFlow, type NodeSketch } from './build-flow.ts';
import { richConfigs, richVariables } from './rich-configs.ts';

/** A flow of nodes as the catalogue has them, and the flow that it may run as a part. Not every one compiles. */
export interface RandomFlow {
  readonly flow: Flow;
  readonly parts: Readonly<Record<string, Flow>>;
}

const variables = { ...richVariables, isRight: { type: 'yes-no' } } as const;

/** What there may be more of than the others: a call that is soon over shows little. */
const types = Object.keys(catalog) as NodeType[];
const placed = types.filter((type) => !['start', 'end', 'go-back'].includes(type));
const often: readonly NodeType[] = ['ask', 'ask', 'ask', 'menu', 'route', 'converse', 'say'];

const words = fc.constantFrom('Good day.', 'Well, {{ words }}.', 'So there are {{ guests }} of you.', 'It is {{ start }}.');
const interruption = fc.constantFrom('as-settings', ...interruptions);
const retries = fc.integer({ min: 0, max: 2 });

/** What of the richest configuration is otherwise now and then. */
const differences: Readonly<Partial<Record<NodeType, fc.Arbitrary<DraftConfig>>>> = {
  say: fc.record({ text: words, interruption }),
  ask: fc
    .record({ interruption, retries })
    .chain((asking) =>
      fc.constantFrom<DraftConfig>(
        { ...richConfigs.ask, ...asking },
        { question: 'What is your name?', expects: 'name', variable: 'words', ...asking },
        { question: 'Your number, please?', expects: 'digits', variable: 'words', minDigits: 3, maxDigits: 4, keypad: true, ...asking },
        { question: 'When will you come?', expects: 'date-time', variable: 'start', confirm: '{{ answer }}?', ...asking },
        { question: 'Is that right, {{ words }}?', again: ['Yes or no?'], expects: 'yes-no', variable: 'isRight', ...asking },
      ),
    ),
  menu: fc.record({ interruption, retries }),
  route: fc.record({ interruption, retries }),
  converse: fc.record({ interruption, silences: fc.integer({ min: 0, max: 2 }), longestTurns: fc.integer({ min: 2, max: 6 }) }),
  split: fc.record({ by: fc.constantFrom('call', 'caller') }),
  transfer: fc.record({ mode: fc.constantFrom('warm', 'blind') }),
  wait: fc.record({ forMs: fc.integer({ min: 1_000, max: 5_000 }) }),
};

const nodeArbitrary = fc
  .oneof({ weight: 3, arbitrary: fc.constantFrom(...placed) }, { weight: 2, arbitrary: fc.constantFrom(...often) })
  .chain((type) =>
    fc.record({
      type: fc.constant(type),
      difference: differences[type] ?? fc.constant<DraftConfig>({}),
      leads: fc.array(fc.nat({ max: 99 }), { minLength: 8, maxLength: 8 }),
      maxVisits: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 4 }),
    }),
  );
type RandomNode = typeof nodeArbitrary extends fc.Arbitrary<infer T> ? T : never;

export const randomFlow: fc.Arbitrary<RandomFlow> = fc
  .record({
    nodes: fc.array(nodeArbitrary, { minLength: 4, maxLength: 14 }),
    interruption: fc.constantFrom(...interruptions),
    handlers: fc.subarray(['hd_help', 'hd_zero', 'hd_quiet', 'hd_error'] as const),
    falls: fc.boolean(),
  })
  .map(({ nodes, interruption: unlessSaid, handlers, falls }) => {
    const sketches = nodes.map((node, at) => [`n${at}`, sketchOf(node, at, nodes.length)] as const);
    const drawn = buildFlow({ ...frame, ...Object.fromEntries(sketches) }, variables, { interruption: unlessSaid });
    const led = Object.fromEntries(handlers.map((handler) => [handler, triggers[handler]]));
    const settings = falls ? { ...drawn.settings, fallback: { node: 'nd_sorry' } } : drawn.settings;
    return { flow: flowSchema.parse({ ...drawn, settings, handlers: led }), parts: { Confirm: confirm } };
  });

/** Whatever is read is set before it, and every call can end. */
const frame: Readonly<Record<string, NodeSketch>> = {
  start: { type: 'start', to: { next: 'know' } },
  know: {
    type: 'set',
    config: {
      assignments: [
        { variable: 'guests', to: '2' },
        { variable: 'words', to: '"Ada"' },
        { variable: 'bookingId', to: '"B0"' },
        { variable: 'start', to: '"2026-11-24T09:30"' },
        { variable: 'isRight', to: 'true' },
      ],
    },
    to: { done: 'n0', failed: 'sorry' },
  },
  help: { type: 'say', config: { text: 'Here is some help.' }, to: { done: 'back' } },
  back: { type: 'go-back' },
  bye: { type: 'end', config: { text: 'Goodbye, {{ words }}.', outcome: 'served' } },
  sorry: { type: 'end', config: { text: 'I am sorry. Goodbye.' } },
};

const triggers = {
  hd_help: { on: { type: 'intent', examples: ['help me'] }, to: 'nd_help' },
  hd_zero: { on: { type: 'keypad', keys: '0' }, to: 'nd_help' },
  hd_quiet: { on: { type: 'silence', times: 2 }, to: 'nd_sorry' },
  hd_error: { on: { type: 'error' }, to: 'nd_sorry' },
};

const confirm = flowSchema.parse({
  ...buildFlow(
    {
      start: { type: 'start', to: { next: 'sure' } },
      sure: {
        type: 'ask',
        config: { question: 'For {{ guests }}, is that right?', expects: 'yes-no', variable: 'isSure' },
        to: { answered: 'which', silent: 'done', 'not-understood': 'done' },
      },
      which: { type: 'branch', config: { branches: [{ port: 'sure', when: 'isSure' }] }, to: { sure: 'well', otherwise: 'done' } },
      well: { type: 'end', config: { text: 'Thank you.', outcome: 'well-confirmed' } },
      done: { type: 'end' },
    },
    { guests: { type: 'number' }, isSure: { type: 'yes-no' } },
  ),
  inputs: ['guests'],
});

/** Onwards, and back where calls stop on the way. */
function sketchOf({ type, difference, leads, maxVisits }: RandomNode, at: number, count: number): NodeSketch {
  const rich: DraftConfig = richConfigs[type];
  // A configuration that asks something else is whole.
  const config = 'expects' in difference ? difference : { ...rich, ...difference };
  const definition: AnyNodeDefinition = catalog[type];
  const ports = [...definition.ports(definition.configSchema.parse(config)), ...(maxVisits === undefined ? [] : [TOO_OFTEN])];
  const stops = maxVisits !== undefined || ['ask', 'menu', 'route'].includes(type);
  const target = (port: string, lead: number) => {
    if (stops && port !== TOO_OFTEN && lead % 5 === 0) return `n${lead % (at + 1)}`;
    const further = at + 1 + (lead % 3);
    return further < count ? `n${further}` : lead % 2 === 0 ? 'bye' : 'sorry';
  };
  return {
    type,
    config,
    to: Object.fromEntries(ports.map((port, index) => [port, target(port, leads[index % leads.length] ?? 0)])),
    ...(maxVisits !== undefined && { maxVisits }),
  };
}
