import type { NodeDefinition, Problem, WantedExpression, World } from '@callwright/flow-engine';
import { type Sink, TOO_OFTEN, type VariableName } from '@callwright/flow-schema';
import { checkAction, inputExpressions } from '../actions/check-action.ts';
import { distinct } from '../ports.ts';
import { mayModelSee } from './may-model-see.ts';
import type { ConverseConfig, ExitTool } from './schema.ts';
import { REMEMBER, toolName } from './tools.ts';

/** The ports that every conversation has beside its ways out. */
export const commonPorts = ['too-long', 'silent', 'failed'] as const;

export function exitsOf({ tools }: ConverseConfig): ExitTool[] {
  return tools.filter((tool) => tool.type === 'exit');
}

export function conversePorts(config: ConverseConfig): string[] {
  return [...distinct([...exitsOf(config).map(({ name }) => name), ...commonPorts])];
}

export function checkConverse(config: ConverseConfig, world: World): Problem[] {
  return [...checkTools(config, world), ...checkExtracts(config, world)];
}

function checkTools(config: ConverseConfig, world: World): Problem[] {
  const problems: Problem[] = [];
  if (exitsOf(config).length === 0)
    problems.push({ field: 'tools', message: 'Nothing leads out of the conversation when it went well. Add a way out.' });
  const names = new Set<string>([REMEMBER]);
  for (const [index, tool] of config.tools.entries()) {
    const field = `tools.${index}`;
    if (names.has(toolName(tool))) problems.push({ field, message: `"${toolName(tool)}" is there twice. Remove one, or rename it.` });
    names.add(toolName(tool));
    if (tool.type === 'action') problems.push(...checkAction(tool, world, `${field}.`));
    else problems.push(...checkExit(tool, field, config));
  }
  return problems;
}

function checkExit({ name, needs }: ExitTool, field: string, { extracts }: ConverseConfig): Problem[] {
  const reserved: readonly string[] = [...commonPorts, TOO_OFTEN];
  const unknown = needs.filter((need) => !extracts.some((extract) => extract.name === need));
  return [
    ...(reserved.includes(name) ? [{ field, message: `Every conversation has a port "${name}" already. Choose another name.` }] : []),
    ...unknown.map((need) => ({ field, message: `Nobody finds out "${need}". Add it to the values to find out, or take it away here.` })),
  ];
}

function checkExtracts({ extracts }: ConverseConfig, { variables, settings }: World): Problem[] {
  const { privacy: rules } = settings.rules;
  return extracts.flatMap(({ name, variable }, index): Problem[] => {
    const field = `extracts.${index}`;
    if (extracts.findIndex((extract) => extract.name === name) !== index)
      return [{ field, message: `"${name}" is there twice. Rename one of them.` }];
    const held = Object.hasOwn(variables, variable) ? variables[variable] : undefined;
    if (held === undefined) return [{ field, message: `There is no variable "${variable}". Add it, or choose another.` }];
    if (mayModelSee(held.privacy, held.sensitive, rules)) return [];
    return [
      {
        field,
        message: `"${variable}" is sensitive, and a language model would hear it. Ask for it in a step of its own, or change the flow's rules.`,
      },
    ];
  });
}

export function conversePrompts({ instructions, openingWords, avoid, whenAskedIfMachine }: ConverseConfig): Record<string, string> {
  return {
    instructions,
    ...(openingWords !== undefined && { openingWords }),
    ...(avoid !== undefined && { avoid }),
    ...(whenAskedIfMachine !== undefined && { whenAskedIfMachine }),
  };
}

export function converseExpressions({ tools }: ConverseConfig, world: World): Record<string, WantedExpression> {
  const expressions = tools.map((tool, index) => (tool.type === 'action' ? inputExpressions(tool, world, `tools.${index}.`) : {}));
  return Object.assign({}, ...expressions);
}

export function converseSinks({ tools }: ConverseConfig): Record<string, Sink> {
  const given = Object.keys(converseInputs({ tools })).map((field) => [field, 'plugin'] as const);
  return { instructions: 'model', avoid: 'model', whenAskedIfMachine: 'model', ...Object.fromEntries(given) };
}

export function converseInputs({ tools }: Pick<ConverseConfig, 'tools'>): Record<string, string> {
  const inputs = tools.flatMap((tool, index) => {
    if (tool.type === 'exit') return [];
    return Object.keys(tool.input).map((name) => [`tools.${index}.input.${name}`, `${tool.plugin}.${tool.action}.${name}`] as const);
  });
  return Object.fromEntries(inputs);
}

/** Who leaves by a way out that needs something has found it out. */
export function converseWrites(config: ConverseConfig, port: string): VariableName[] {
  const needs = exitsOf(config).find(({ name }) => name === port)?.needs ?? [];
  return config.extracts.filter(({ name }) => needs.includes(name)).map(({ variable }) => variable);
}

type Assigned = ReturnType<NonNullable<NodeDefinition<ConverseConfig>['assigns']>>[number];

export function converseAssigns({ extracts, tools }: ConverseConfig): Assigned[] {
  const found = extracts.map(({ variable }): Assigned => ({ variable, from: 'caller' }));
  const kept = tools.flatMap((tool): Assigned[] => {
    if (tool.type === 'exit') return [];
    const { plugin, action, output } = tool;
    return Object.entries(output).map(([name, variable]) => ({ variable, from: { outputOf: `${plugin}.${action}.${name}` } }));
  });
  return [...found, ...kept];
}
