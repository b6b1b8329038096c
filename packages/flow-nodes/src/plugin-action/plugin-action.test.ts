import { compile } from '@callwright/flow-engine';
import { actionSignatureSchema, type Variable } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { catalog } from '../catalog.ts';
import { buildFlow } from '../testing/build-flow.ts';
import { drive, flowAround, problemsOf } from '../testing/drive.ts';

const tables = actionSignatureSchema.parse({
  plugin: 'tables',
  action: 'reserve',
  title: 'Reserve a table',
  input: {
    place: { type: 'choice', choices: [{ value: 'inside', label: 'Inside' }], title: 'Place' },
    note: { type: 'text', title: 'Note', isOptional: true },
  },
  output: {
    table: { type: 'number', title: 'Table' },
    menu: { type: 'list', of: { type: 'record', fields: { dish: { type: 'text' } } }, title: 'Menu' },
    hint: { type: 'text', title: 'Hint', isOptional: true },
  },
  isIdempotent: false,
  timeoutMs: 5_000,
});
const inside = { value: 'inside', label: 'Inside', saidAs: [] };
const outside = { value: 'outside', label: 'Outside', saidAs: [] };
const variables: Readonly<Record<string, Partial<Variable>>> = {
  place: { type: 'choice', choices: [inside] },
  anyPlace: { type: 'choice', choices: [inside, outside] },
  table: { type: 'number' },
  menu: { type: 'list', of: { type: 'record', fields: { dish: { type: 'text' } } } },
  hint: { type: 'text' },
};
const config = { plugin: 'tables', action: 'reserve', input: {}, output: { table: 'table', menu: 'menu', hint: 'hint' } };
const surroundings = { actions: [{ ...tables, input: {} }] };
const reserve = () => drive(flowAround('plugin-action', config, variables), surroundings);

describe('an action', () => {
  it('gives lists and records, and may leave out what is optional', () => {
    const one = reserve();
    one.happens({ type: 'plugin.succeeded', output: { table: 7, menu: [{ dish: 'Soup' }], hint: null } });
    expect([one.leftBy(), one.state().variables]).toEqual(['succeeded', { table: 7, menu: [{ dish: 'Soup' }] }]);
  });

  it('is that of the plugin that was chosen, and not of another', () => {
    const others = [
      { ...tables, input: {}, plugin: 'other' },
      { ...tables, input: {}, action: 'other', isIdempotent: true },
    ];
    const one = drive(flowAround('plugin-action', config, variables), { actions: [...others, { ...tables, input: {} }] });
    expect(one.wishes('call-plugin')).toMatchObject([{ plugin: 'tables', action: 'reserve', isIdempotent: false }]);
    one.happens({ type: 'plugin.succeeded', output: { table: 7, menu: [] } });
    expect(one.leftBy()).toBe('succeeded');
  });

  it('gives nothing that every object has', () => {
    const output = { ...tables.output, toString: { ...tables.output.hint, title: 'Word' } } as typeof tables.output;
    const one = drive(flowAround('plugin-action', { ...config, output: { toString: 'hint' } }, variables), {
      actions: [{ ...tables, input: {}, output }],
    });
    one.happens({ type: 'plugin.succeeded', output: { table: 7, menu: [] } });
    expect([one.leftBy(), one.state().variables]).toEqual(['succeeded', {}]);
  });

  it('does not count on what may be left out', () => {
    const flow = buildFlow(
      {
        start: { type: 'start', to: { next: 'act' } },
        act: { type: 'plugin-action', config, to: { succeeded: 'say', refused: 'end', failed: 'end' } },
        say: { type: 'say', config: { text: 'Table {{ table }}. {{ hint }}' }, to: { done: 'end' } },
        end: { type: 'end' },
      },
      variables,
    );
    const unset = compile(flow, catalog, surroundings).diagnostics.filter(({ code }) => code === 'NOT_SET');
    expect(unset.map(({ place }) => place.variable)).toEqual(['hint']);
  });

  it.each([{ table: 7 }, { table: '7', menu: [] }, { table: 7, menu: [{ dish: 1 }] }])(
    'has failed when it breaks its promise: %j',
    (output) => {
      const one = reserve();
      one.happens({ type: 'plugin.succeeded', output });
      expect([one.leftBy(), one.state().variables]).toEqual(['failed', {}]);
    },
  );

  it.each([
    ['wants what the action needs', {}, [['input.place', expect.stringContaining('needs "Place"')]]],
    ['wants one of the choices', { input: { place: 'anyPlace' } }, [['input.place', expect.any(String)]]],
    ['is content with one of the choices', { input: { place: 'place' } }, []],
    ['takes no optional input for missing', { input: { place: 'place', note: '"x"' } }, []],
    [
      'wants variables of the whole type',
      { input: { place: 'place' }, output: { menu: 'table' } },
      [['output.menu', expect.stringContaining('holds number')]],
    ],
  ])('the check %s', (_what, changes, problems) => {
    const flow = flowAround('plugin-action', { ...config, ...changes }, variables);
    // Nothing sets the variables here: only what is wrong with the node itself is looked at.
    expect(problemsOf(flow, { actions: [tables] })).toEqual(problems);
  });
});
