import type { ActionSignature } from '@callwright/flow-schema';

/** Which action of which plugin. */
export interface ActionName {
  readonly plugin: string;
  readonly action: string;
}

export function findAction({ plugin, action }: ActionName, actions: readonly ActionSignature[]): ActionSignature | undefined {
  return actions.find((one) => one.plugin === plugin && one.action === action);
}
