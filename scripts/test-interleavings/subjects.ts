import { compile, type Program, runFlowTest } from '@callwright/flow-engine';
import type { Opening } from '@callwright/flow-engine/testing/run-schedule';
import { catalog } from '@callwright/flow-nodes';
import { type InterleavedFlow, interleavedFlows } from '@callwright/flow-nodes/testing/interleaved-flows';
import type { Template } from '@callwright/flow-schema';
import { templates } from '@callwright/flow-templates';
import { understand } from '@callwright/understanding';

/** All flows in which things are to happen in every order: those of the tests of nodes, and the gallery. */
export function subjects(): readonly InterleavedFlow[] {
  return [...interleavedFlows(), ...gallery()];
}

/** The templates, each with the conversations that it brings along as its tests. */
export function gallery(): readonly InterleavedFlow[] {
  return templates.map((template) => {
    const program = programOf(template);
    return { name: template.id, program, openings: openingsOf(template, program), unreachable: unreachableIn(program) };
  });
}

function programOf({ id, flow, parts, actions }: Template): Program {
  const { program, diagnostics } = compile(flow, catalog, { actions, flows: parts });
  if (program === undefined) throw new Error(`${id}: ${diagnostics.map(({ message }) => message).join('\n')}`);
  return program;
}

function openingsOf({ tests }: Template, program: Program): readonly Opening[] {
  return tests.map((test) => {
    const { entries } = runFlowTest(program, understand, test).trace;
    return entries.flatMap((entry) => (entry.type === 'event' ? [entry.event] : []));
  });
}

/** Values that were typed and proved do not fail, neither when they are kept nor when they are given to a part. */
function unreachableIn({ nodes }: Program): readonly string[] {
  const safe = Object.entries(nodes).filter(([, { definition }]) => definition.type === 'set' || definition.type === 'sub-flow');
  return safe
    .filter(([, { ports }]) => Object.hasOwn(ports, 'failed'))
    .map(([id]) => `${id}.failed`)
    .sort();
}
