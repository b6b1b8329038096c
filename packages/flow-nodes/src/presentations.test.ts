import { compile } from '@callwright/flow-engine';
import { describe, expect, it } from 'vitest';
import { catalog, type NodeType } from './catalog.ts';
import { type NodePresentation, textIn } from './node-presentation.ts';
import { presentations } from './presentations.ts';
import { bookAction, bookingFlow } from './testing/booking-flow.ts';
import { buildFlow } from './testing/build-flow.ts';

const types = Object.keys(catalog) as NodeType[];
const booked = Object.values(bookingFlow.nodes);

describe.each(types)('the presentation of %s', (type) => {
  const presentation: NodePresentation = presentations[type];

  it('offers the ports that the node has, the one to hope for first', () => {
    const ports = presentation.ports(presentation.initialConfig);
    expect(ports.map(({ port }) => port)).toEqual(catalog[type].ports(presentation.initialConfig));
    expect(ports.map(({ way }) => way)).toEqual(ports.map((_, index) => (index === 0 ? 'hoped-for' : 'otherwise')));
  });

  it('has a control for every field that a sound node has, or one that knows of it', () => {
    const edited = presentation.controls.flatMap((control) =>
      control.type === 'action' ? [control.field, control.plugin] : control.field,
    );
    const configs = booked.filter((node) => node.type === type).map(({ config }) => catalog[type].configSchema.parse(config));
    expect(Object.keys(Object.assign({}, ...configs)).filter((field) => !edited.includes(field))).toEqual([]);
  });

  it('says what is missing in a node that was just added, and nothing else is wrong with it', () => {
    const flow = buildFlow({ new: { type, config: presentation.initialConfig } });
    const { diagnostics } = compile(flow, catalog, { actions: [bookAction] });
    const wrong = diagnostics.filter(({ code }) => code.startsWith('BAD')).map(({ place }) => place.field);
    const missing = presentation.controls.flatMap((control) => {
      if (control.missing === undefined) return [];
      return control.type === 'action' ? [control.plugin, control.field] : [control.field];
    });
    expect(wrong).toEqual(missing);
  });
});

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
