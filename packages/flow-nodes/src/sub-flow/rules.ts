import type { FlowSignature, Problem, WantedExpression, World } from '@callwright/flow-engine';
import { fits } from '@callwright/flow-schema';
import type { SubFlowConfig } from './schema.ts';

export const FAILED = 'failed';

export function checkSubFlow(config: SubFlowConfig, { flows, variables }: World): Problem[] {
  const { flow, inputs, outputs } = config;
  const signature = signatureOf(flow, flows);
  if (signature === undefined) return [{ field: 'flow', message: `There is no flow "${flow}" in this workspace. Choose another.` }];
  const missing = Object.keys(signature.inputs).filter((name) => !Object.hasOwn(inputs, name));
  const unknown = Object.keys(inputs).filter((name) => !Object.hasOwn(signature.inputs, name));
  return [
    ...checkOutcomes(config, signature),
    ...missing.map((name) => ({ field: `inputs.${name}`, message: `"${signature.name}" needs "${name}". Fill it in.` })),
    ...unknown.map((name) => ({ field: `inputs.${name}`, message: `"${signature.name}" takes no "${name}". Remove it.` })),
    ...Object.entries(outputs).flatMap(([name, variable]) => {
      const field = `outputs.${name}`;
      const given = Object.hasOwn(signature.outputs, name) ? signature.outputs[name as keyof typeof signature.outputs] : undefined;
      const held = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
      if (given === undefined) return [{ field, message: `"${signature.name}" gives no "${name}". Remove it.` }];
      if (held === undefined) {
        const message = `There is no variable "${variable}". Add it, or choose another.`;
        return [{ field, message, missing: { variable, like: given } }];
      }
      if (fits(given, held)) return [];
      return [{ field, message: `"${variable}" holds ${held.type}, and "${name}" is ${given.type}. Choose another variable.` }];
    }),
  ];
}

function checkOutcomes({ outcomes }: SubFlowConfig, signature: FlowSignature): Problem[] {
  const problems: Problem[] = [];
  if (new Set([...outcomes, FAILED]).size !== outcomes.length + 1)
    problems.push({ field: 'flow', message: `"${FAILED}" and every other outcome may be there once. Rename the outcomes of the flow.` });
  const missing = signature.outcomes.filter((outcome) => outcome !== FAILED && !outcomes.includes(outcome));
  const gone = outcomes.filter((outcome) => !signature.outcomes.includes(outcome));
  if (missing.length + gone.length > 0) {
    const now = signature.outcomes.map((outcome) => `"${outcome}"`).join(', ');
    problems.push({ field: 'flow', message: `"${signature.name}" now ends in other ways: ${now}. Choose it again.` });
  }
  return problems;
}

export function subFlowExpressions({ flow, inputs }: SubFlowConfig, { flows }: World): Record<string, WantedExpression> {
  const wanted = signatureOf(flow, flows)?.inputs ?? {};
  const known = Object.entries(inputs).flatMap(([name, source]) => {
    const wants = Object.hasOwn(wanted, name) ? wanted[name as keyof typeof wanted] : undefined;
    return wants === undefined ? [] : [[`inputs.${name}`, { source, wants }] as const];
  });
  return Object.fromEntries(known);
}

function signatureOf(flow: string, flows: World['flows']): FlowSignature | undefined {
  return Object.hasOwn(flows, flow) ? flows[flow] : undefined;
}
