import { type FlowTestResult, type Program, runFlowTest } from '@callwright/flow-engine';
import { catalog, type NodeType } from '@callwright/flow-nodes';
import { type FlowTest, readFlow, templateSchema, versionHash } from '@callwright/flow-schema';
import { understand } from '@callwright/understanding';
import { describe, expect, it } from 'vitest';
import { templates } from './templates.ts';
import { compileTemplate } from './testing/compile-template.ts';
import { unreachedIn } from './testing/unreached-in.ts';

const named = templates.map((template) => [template.id, template] as const);

describe.each(named)('the template "%s"', (_id, template) => {
  const { program, told } = compileTemplate(template);
  const results = new Map<FlowTest, FlowTestResult>();
  const resultOf = (test: FlowTest) => {
    const result = results.get(test) ?? runFlowTest(known(program), understand, test);
    results.set(test, result);
    return result;
  };

  it('is a template, and its flows are read again as the same versions', () => {
    expect(templateSchema.parse(JSON.parse(JSON.stringify(template)))).toEqual(template);
    for (const flow of [template.flow, ...Object.values(template.parts)]) {
      const reading = readFlow(JSON.parse(JSON.stringify(flow)), catalog);
      expect('flow' in reading ? versionHash(reading.flow) : reading.diagnostics).toBe(versionHash(flow));
    }
  });

  it('compiles, and nothing is to be said against it', () => {
    expect(told).toEqual([]);
  });

  it('has parts that are flows of their own, and nothing is to be said against those either', () => {
    const { parts } = template;
    expect(Object.values(parts).flatMap((flow) => compileTemplate({ ...template, flow }).told)).toEqual([]);
  });

  it.each(template.tests.map((test) => [test.name, test] as const))('%s', (_name, test) => {
    const result = resultOf(test);
    expect(result.type === 'passed' ? 'passed' : `step ${result.step}: ${result.message}`).toBe('passed');
  });

  it('is gone through by its tests: every node, every port, every handler', () => {
    const traces = template.tests.map((test) => resultOf(test).trace);
    expect(unreachedIn(template, known(program), traces)).toEqual([]);
  });
});

function known(program: Program | undefined): Program {
  if (program === undefined) throw new Error('It does not compile.');
  return program;
}

it('templates have ids of their own', () => {
  expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
});

it('templates together use every kind of node', () => {
  const flows = templates.flatMap(({ flow, parts }) => [flow, ...Object.values(parts)]);
  const used = new Set(flows.flatMap(({ nodes }) => Object.values(nodes).map(({ type }) => type)));
  // `Object.keys` forgets what the keys are; they are the catalogue's own.
  const kinds = Object.keys(catalog) as NodeType[];
  expect(kinds.filter((type) => !used.has(type))).toEqual([]);
});
