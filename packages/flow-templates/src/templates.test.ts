import { coverage, type FlowCoverage, missedIn, type Program, runFlowTest } from '@callwright/flow-engine';
import { catalog, type NodeType } from '@callwright/flow-nodes';
import { readFlow, type Template, type Trace, templateSchema, versionHash } from '@callwright/flow-schema';
import { understand } from '@callwright/understanding';
import { describe, expect, it } from 'vitest';
import { templates } from './templates.ts';
import { compileTemplate } from './testing/compile-template.ts';

const named = templates.map((template) => [template.id, template] as const);

describe.each(named)('the template "%s"', (_id, template) => {
  const { program, told } = compileTemplate(template);

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

  it.each(template.tests.map((test) => [test.name, test] as const))('%s', (_name, test) => {
    const result = runFlowTest(known(program), understand, test);
    expect(result.type === 'passed' ? 'passed' : `step ${result.step}: ${result.message}`).toBe('passed');
  });

  it('is gone through by its tests, every node, port and handler', () => {
    const { missed } = reachedBy(template, known(program));
    expect(missed.filter((name) => !isOutOfReach(template, name))).toEqual([]);
  });
});

/** What no script can bring about: values that were typed and proved do not fail, neither when they are kept nor when they are given to a part. */
function isOutOfReach({ flow }: Template, name: string): boolean {
  const [node = '', port] = name.split(' by ');
  return port === 'failed' && Object.entries(flow.nodes).some(([id, { type }]) => id === node && ['set', 'sub-flow'].includes(type));
}

function known(program: Program | undefined): Program {
  if (program === undefined) throw new Error('It does not compile.');
  return program;
}

function reachedBy({ tests }: Template, program: Program) {
  const traces: Trace[] = tests.map((test) => runFlowTest(program, understand, test).trace);
  const { parts, ...main } = coverage(program, traces);
  return {
    missed: [...namesOf('', missedIn(main)), ...Object.entries(parts).flatMap(([part, one]) => namesOf(`${part}: `, missedIn(one)))],
  };
}

function namesOf(part: string, { nodes, ports, handlers }: FlowCoverage): string[] {
  return [
    ...nodes.map(({ node }) => `${part}${node}`),
    ...ports.map(({ node, port }) => `${part}${node} by ${port}`),
    ...handlers.map(({ handler }) => `${part}${handler}`),
  ];
}

it('templates together use every kind of node', () => {
  const used = new Set(
    templates.flatMap(({ flow, parts }) =>
      [flow, ...Object.values(parts)].flatMap(({ nodes }) => Object.values(nodes).map(({ type }) => type)),
    ),
  );
  const unused = (Object.keys(catalog) as NodeType[]).filter((type) => !used.has(type));
  expect(unused).toEqual([]);
});
