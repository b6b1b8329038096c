import type { Command } from '@callwright/flow-schema';

/** Edits with the same key are about the same thing, and may become one; an edit without a key always stands alone. */
export function mergeKeyOf(command: Command): string | undefined {
  switch (command.type) {
    case 'move-nodes':
      return `move ${Object.keys(command.to).sort().join(' ')}`;
    case 'rename-node':
      return `rename ${command.node}`;
    case 'configure-node':
      return `configure ${command.node} ${Object.keys(command.changes).sort().join(' ')}`;
    case 'limit-visits':
      return `limit ${command.node}`;
    case 'mark-node':
      return `mark ${command.node}`;
    case 'set-variable':
      return `variable ${command.name}`;
    case 'pass-variables':
      return 'pass';
    case 'set-handler':
      return `handler ${command.id}`;
    case 'set-note':
      return `note ${command.id}`;
    case 'lead-port':
      return `lead ${command.from.node} ${command.from.port}`;
    case 'rename-flow':
      return 'rename';
    case 'change-settings':
      return `settings ${Object.keys(command.changes).sort().join(' ')}`;
    case 'add-node':
    case 'remove':
    case 'add-variable':
    case 'remove-variable':
    case 'remove-handler':
    case 'remove-note':
    case 'several':
      return undefined;
  }
}
