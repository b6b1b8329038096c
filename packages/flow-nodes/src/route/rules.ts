import type { Problem, World } from '@callwright/flow-engine';
import { checkPortNames, distinct } from '../ports.ts';
import { checkVariable } from '../values/check-variables.ts';
import type { RouteConfig } from './schema.ts';

const fixedPorts = ['something-else', 'silent'] as const;

export function routePorts({ intents }: RouteConfig): readonly string[] {
  return distinct([...intents.map(({ name }) => name), ...fixedPorts]);
}

export function checkRoute(config: RouteConfig, { variables }: World): Problem[] {
  const ports = config.intents.map(({ name }, index) => ({ port: name, field: `intents.${index}.name` }));
  return [...checkPortNames(ports, fixedPorts), ...checkExamples(config), ...checkVariable(config.variable, 'text', variables, 'variable')];
}

/** The same words cannot mean two things. */
function checkExamples({ intents }: RouteConfig): Problem[] {
  const seen = new Map<string, string>();
  return intents.flatMap(({ name, examples }, intent) =>
    examples.flatMap((example, index): Problem[] => {
      const words = example.trim().toLowerCase();
      const other = seen.get(words) ?? name;
      seen.set(words, other);
      if (other === name) return [];
      const message = `"${example}" is an example of "${other}", too. Remove it from one of them.`;
      return [{ field: `intents.${intent}.examples.${index}`, message }];
    }),
  );
}
