import { type AnyNodeDefinition, compile, type Program } from '@callwright/flow-engine';
import { type Flow, flowSchema, type Handler, type NodeId } from '@callwright/flow-schema';
import { catalog, type NodeType } from '../catalog.ts';
import { bookAction } from './booking-flow.ts';
import { buildFlow, type NodeSketch } from './build-flow.ts';
import { richConfigs, richVariables } from './rich-configs.ts';

/** Asks for a name or a number, with a handler of its own, and ends in two ways. */
const confirm: Flow = flowOf(
  buildFlow(
    {
      start: { type: 'start', to: { next: 'sure' } },
      sure: {
        type: 'ask',
        config: {
          question: '{{ guests }}, is that right?',
          expects: 'yes-no',
          variable: 'isRight',
          keypad: true,
          interruption: 'on-words',
        },
        to: { answered: 'which', silent: 'no', 'not-understood': 'no' },
      },
      which: { type: 'branch', config: { branches: [{ port: 'right', when: 'isRight' }] }, to: { right: 'yes', otherwise: 'no' } },
      yes: { type: 'end', config: { text: 'Good.', outcome: 'well-confirmed' } },
      no: { type: 'end' },
      why: { type: 'say', config: { text: 'So that there is a table for everybody.' }, to: { done: 'back' } },
      back: { type: 'go-back' },
    },
    { guests: { type: 'number' }, isRight: { type: 'yes-no' } },
  ),
  { why: { on: { type: 'intent', examples: ['why do you ask'] }, to: 'why' } },
  ['guests'],
);

/** What leads from the hub to a node, and where its ports lead when it is not back to the hub. */
const elsewhere: Partial<Record<NodeType, Readonly<Record<string, string>>>> = { transfer: { answered: 'through' } };
const special = new Set<NodeType>(['start', 'end', 'go-back', 'set']);
const types = (Object.keys(catalog) as NodeType[]).filter((type) => !special.has(type));

/** A recording says the same every time, and so do hours of a given day; here, words and days differ. */
const { audio: _audio, ...say } = richConfigs.say;
const { at: _at, ...hours } = richConfigs.hours;
const branch = {
  branches: [
    { port: 'many', when: 'guests > 5.0' },
    { port: 'few', when: 'guests > 1.0' },
  ],
};
/** It leaves before the handler of silence takes over. */
const converse = { ...richConfigs.converse, silences: 0 };
const configs: Readonly<Record<NodeType, Readonly<Record<string, unknown>>>> = { ...richConfigs, say, hours, branch, converse };

const spokes = types.map((type): [string, NodeSketch] => {
  const definition: AnyNodeDefinition = catalog[type];
  const ports = definition.ports(definition.configSchema.parse(configs[type]));
  const to = Object.fromEntries(ports.map((port) => [port, elsewhere[type]?.[port] ?? 'hub']));
  return [nameOf(type), { type, config: configs[type], to }];
});

/** Every kind of node with everything in it, round a question; with handlers of all sorts, a part, and all that helps a stuck call. */
const everyNodeFlow: Flow = flowOf(
  buildFlow(
    {
      start: { type: 'start', to: { next: 'know' } },
      know: {
        type: 'set',
        config: {
          assignments: [
            { variable: 'guests', to: '2.0' },
            { variable: 'words', to: '"none"' },
            { variable: 'start', to: '"2026-11-24T10:00"' },
          ],
        },
        to: { done: 'hub', failed: 'bye' },
      },
      hub: {
        type: 'route',
        config: {
          question: 'What next?',
          retries: 0,
          intents: [...types, 'set', 'stuck', 'enough'].map((name) => ({ name: `do-${name}`, examples: [`now ${name}`] })),
        },
        to: {
          ...Object.fromEntries(types.map((type) => [`do-${type}`, nameOf(type)])),
          'do-set': 'set',
          'do-stuck': 'stuck',
          'do-enough': 'bye',
          'something-else': 'hub',
          silent: 'hub',
        },
      },
      ...Object.fromEntries(spokes),
      set: { type: 'set', config: richConfigs.set, to: { done: 'hub', failed: 'hub' } },
      stuck: { type: 'say', config: { text: '{{ number(words) }}' }, to: { done: 'hub' } },
      bye: { type: 'end', config: richConfigs.end },
      through: { type: 'end' },
      open: { type: 'say', config: { text: 'We are open until six.', interruption: 'allowed' }, to: { done: 'back' } },
      there: {
        type: 'ask',
        config: { question: 'Are you there?', expects: 'text', variable: 'words', retries: 0 },
        to: { answered: 'back', silent: 'bye', 'not-understood': 'back' },
      },
      sorry: { type: 'say', config: { text: 'Something went wrong.', interruption: 'held' }, to: { done: 'back' } },
      back: { type: 'go-back' },
      person: {
        type: 'transfer',
        config: { number: '+12025550143' },
        to: { answered: 'through', busy: 'lost', 'no-answer': 'lost', declined: 'bye', failed: 'bye' },
      },
      lost: { type: 'say', config: { text: '{{ number("none") }}' }, to: { done: 'bye' } },
    },
    richVariables,
    {
      fallback: { node: 'nd_person' as NodeId, words: 'Please call again.' },
    },
  ),
  {
    open: { on: { type: 'intent', examples: ['when are you open'] }, to: 'open' },
    zero: { on: { type: 'keypad', keys: '0' }, to: 'open' },
    there: { on: { type: 'silence', times: 2 }, to: 'there' },
    sorry: { on: { type: 'error' }, to: 'sorry' },
  },
);

export function everyNodeProgram(): Program {
  const { program, diagnostics } = compile(everyNodeFlow, catalog, { actions: [bookAction], flows: { Confirm: confirm } });
  if (program === undefined) throw new Error(diagnostics.map(({ message, place }) => `${message} ${JSON.stringify(place)}`).join('\n'));
  return program;
}

function nameOf(type: NodeType): string {
  return type.replaceAll('-', '');
}

type Handlers = Readonly<Record<string, { readonly on: Handler['on']; readonly to: string }>>;

function flowOf(flow: Flow, handlers: Handlers, inputs: readonly string[] = []): Flow {
  const ids = Object.entries(handlers).map(([id, { on, to }]) => [`hd_${id}`, { on, to: `nd_${to}` }]);
  // Whoever comes to any node from one question has not been asked who they are.
  const settings = { ...flow.settings, rules: { ...flow.settings.rules, order: [] } };
  return flowSchema.parse({ ...flow, settings, handlers: Object.fromEntries(ids), inputs });
}
