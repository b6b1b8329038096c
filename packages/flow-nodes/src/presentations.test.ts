import { compile } from '@callwright/flow-engine';
import type { Control } from '@callwright/flow-schema';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { catalog, type NodeType } from './catalog.ts';
import { type DraftConfig, type NodePresentation, textIn } from './node-presentation.ts';
import { presentations } from './presentations.ts';
import { bookAction, bookingFlow } from './testing/booking-flow.ts';
import { buildFlow } from './testing/build-flow.ts';
import { richConfigs, richVariables } from './testing/rich-configs.ts';

const types = Object.keys(catalog) as NodeType[];

/** The fields that a control edits. */
const fieldsOf = (control: Control) => {
  switch (control.type) {
    case 'action':
      return [control.field, control.plugin, control.inputs, control.outputs];
    case 'flow':
      return [control.field, control.inputs, control.outputs, control.outcomes];
    default:
      return [control.field];
  }
};

/** The values that a control can store, where there are only so many. */
const valuesOf = (control: Control | undefined): readonly (string | boolean)[] => {
  if (control?.type === 'choice') return control.options.map(({ value }) => value);
  return control?.type === 'switch' ? [control.on, control.off] : [];
};

/** A flow that another can run as a part. */
const part = buildFlow(
  {
    start: { type: 'start', to: { next: 'sure' } },
    sure: {
      type: 'ask',
      config: { question: 'Shall I?', expects: 'text', variable: 'words' },
      to: { answered: 'sure2', silent: 'end', 'not-understood': 'end' },
    },
    sure2: { type: 'end', config: { outcome: 'well-confirmed' } },
    end: { type: 'end' },
  },
  richVariables,
);
const surroundings = { actions: [bookAction], flows: { Confirm: { ...part, inputs: ['guests'], outputs: [] } } };

describe.each(types)('the presentation of %s', (type) => {
  const presentation: NodePresentation = presentations[type];
  const { configSchema, ports } = catalog[type];

  it.each([
    ['just added', presentation.initialConfig],
    ['with everything in it', richConfigs[type]],
  ])('offers the ports that the node has when it is %s, the one to hope for first', (_what, config: DraftConfig) => {
    const parsed = configSchema.safeParse(config);
    const offered = presentation.ports(config);
    expect(offered.map(({ port }) => port)).toEqual(ports(parsed.success ? parsed.data : config));
    const ways = offered.map(({ way }) => way);
    expect(ways).toEqual([...ways].sort());
    expect(offered.filter(({ label }) => label === '')).toEqual([]);
  });

  it('has a control for every field, and for nothing else', () => {
    const edited = new Set(presentation.controls.flatMap(fieldsOf));
    expect([...edited].sort()).toEqual(Object.keys(shapeOf(configSchema)).sort());
  });

  it('has an example with every field in it, and nothing wrong with that', () => {
    expect(Object.keys(richConfigs[type]).sort()).toEqual(Object.keys(shapeOf(configSchema)).sort());
    const { diagnostics } = compile(buildFlow({ rich: { type, config: richConfigs[type] } }, richVariables), catalog, surroundings);
    expect(diagnostics.filter(({ code, severity }) => code.startsWith('BAD') && severity === 'error')).toEqual([]);
  });

  it('shows a control only by fields that there are, for values that they can have', () => {
    const { controls } = presentation;
    for (const { onlyWhen } of controls.filter((control) => control.onlyWhen !== undefined)) {
      const other = controls.find(({ field }) => field === onlyWhen?.field);
      expect(valuesOf(other)).toEqual(expect.arrayContaining([...(onlyWhen?.is ?? [])]));
    }
  });

  it('says what is missing in a node that was just added, and nothing else is wrong with it', () => {
    const flow = buildFlow({ new: { type, config: presentation.initialConfig } });
    const { diagnostics } = compile(flow, catalog, { actions: [bookAction] });
    const wrong = diagnostics.filter(({ code }) => code.startsWith('BAD')).map(({ place }) => place.field);
    const missing = presentation.controls.flatMap((control) => {
      if (control.missing === undefined) return [];
      return control.type === 'action' ? [control.plugin, control.field] : [control.field];
    });
    expect(wrong.sort()).toEqual(missing.sort());
  });

  it('does not fail at a configuration that is all wrong', () => {
    for (const wrong of [7, null, 'x', [7, null, {}], { x: 1 }]) {
      const config = Object.fromEntries(Object.keys(shapeOf(configSchema)).map((field) => [field, wrong]));
      expect([typeof presentation.summary(config, []), Array.isArray(presentation.ports(config))]).toEqual(['string', true]);
    }
  });
});

/** Every configuration is an object with these fields. */
function shapeOf(schema: z.ZodType): Readonly<Record<string, unknown>> {
  if (!(schema instanceof z.ZodObject)) throw new Error('A configuration is an object.');
  return schema.shape;
}

describe('a summary', () => {
  it.each([
    ['nd_hello', 'Good day, this is the workshop.'],
    ['nd_when', 'When would you like to come, {{ name }}?'],
    ['nd_book', 'Book an appointment'],
  ] as const)('of %s: %s', (id, summary) => {
    const node = Object.entries(bookingFlow.nodes).find(([key]) => key === id)?.[1];
    const presentation: NodePresentation | undefined = presentations[node?.type as NodeType];
    expect(presentation?.summary(node?.config ?? {}, [bookAction])).toBe(summary);
  });

  it('names an action that is not installed by its own name', () => {
    expect(presentations['plugin-action'].summary({ plugin: 'calendar', action: 'dance' }, [bookAction])).toBe('dance');
  });

  it.each(types)('of a %s with nothing in it does not fail', (type) => {
    expect(typeof presentations[type].summary({ text: 7, question: null }, [])).toBe('string');
  });
});

it('takes what is no text for none', () => {
  expect([textIn({ a: 'x' }, 'a'), textIn({ a: 7 }, 'a'), textIn({}, 'a')]).toEqual(['x', '', '']);
});
