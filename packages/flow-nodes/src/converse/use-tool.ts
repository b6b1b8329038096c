import type { Reaction, Visit } from '@callwright/flow-engine';
import type { EventOf } from '@callwright/flow-schema';
import { act } from './act.ts';
import { goOn } from './go-on.ts';
import { remember } from './remember.ts';
import type { ConverseConfig, ExitTool } from './schema.ts';
import type { Talk } from './talk.ts';
import { refuse, told } from './told.ts';
import { findTool, REMEMBER, toolsOf } from './tools.ts';

/** The model wants something done. What cannot be done, it is told. */
export function useTool({ call, tool: name, input }: EventOf<'tool.called'>, talk: Talk, visit: Visit<ConverseConfig>): Reaction {
  const { config } = visit;
  if (name === REMEMBER && config.extracts.length > 0) {
    const { output, set } = remember(input, visit);
    return goOn(told(talk, call, output), visit, set);
  }
  const index = findTool(config, name);
  const tool = config.tools[index];
  if (tool === undefined) return refuse(call, { error: unknownTool(name, visit) }, talk, visit);
  return tool.type === 'exit' ? leave(tool, call, talk, visit) : act({ tool, index, call, input }, talk, visit);
}

function unknownTool(name: string, visit: Visit<ConverseConfig>): string {
  const names = toolsOf(visit).map((tool) => tool.name);
  return `There is no tool "${name.slice(0, 64)}". There are: ${names.join(', ')}.`;
}

function leave(exit: ExitTool, call: string, talk: Talk, visit: Visit<ConverseConfig>): Reaction {
  const missing = exit.needs.filter((name) => {
    const variable = visit.config.extracts.find((extract) => extract.name === name)?.variable;
    return variable === undefined || !Object.hasOwn(visit.variables, variable);
  });
  if (missing.length === 0) return { leave: exit.name };
  return refuse(call, { error: `Not yet: first find out and remember ${missing.join(', ')}.` }, talk, visit);
}
