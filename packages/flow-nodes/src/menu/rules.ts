import type { Problem } from '@callwright/flow-engine';
import type { MenuChoice } from '@callwright/flow-schema';
import { checkPortNames, distinct } from '../ports.ts';
import type { MenuConfig } from './schema.ts';

const fixedPorts = ['silent', 'not-understood'] as const;

export function menuPorts({ choices }: MenuConfig): readonly string[] {
  return distinct([...choices.map(({ value }) => value), ...fixedPorts]);
}

export function checkMenu({ choices }: MenuConfig): Problem[] {
  const ports = choices.map(({ value }, index) => ({ port: value, field: `choices.${index}.value` }));
  return [...checkPortNames(ports, fixedPorts), ...checkKeys(choices)];
}

function checkKeys(choices: readonly MenuChoice[]): Problem[] {
  return choices.flatMap(({ key }, index): Problem[] => {
    if (key === undefined || choices.findIndex((other) => other.key === key) === index) return [];
    return [{ field: `choices.${index}.key`, message: `The key ${key} stands for another choice already. Choose another key.` }];
  });
}
