import type { FlowSignature } from '@callwright/flow-engine';
import type { DraftConfig } from '@callwright/flow-nodes';
import type { ActionSignature, ControlOf, ControlType, Variable, VariableName, Variables } from '@callwright/flow-schema';
import type { FieldProblem } from '../ui/field.tsx';

/** What a control gets: its own data, the configuration it edits a part of, and what it may choose from. */
export interface ControlProps<Type extends ControlType> {
  readonly control: ControlOf<Type>;
  readonly config: DraftConfig;
  readonly world: ControlWorld;
}

export interface ControlWorld {
  readonly variables: Variables;
  readonly actions: readonly ActionSignature[];
  /** The flows that this one may run as parts, by their ids. */
  readonly flows: Readonly<Record<string, FlowSignature>>;
  /** Of a row whose controls think it is a configuration of its own: tells their elements apart. */
  readonly place?: string;
  /** Sets fields of the configuration; undefined takes one out. */
  readonly change: (changes: Readonly<Record<string, unknown>>, together?: Together) => void;
  /** What the compiler says of a field. */
  readonly problemOf: (field: string) => FieldProblem | undefined;
}

/** What belongs to the same edit: a variable that is new, a port whose connection goes with its new name. */
export interface Together {
  readonly newVariable?: NewVariable | undefined;
  readonly renamedPort?: { readonly from: string; readonly to: string };
}

export interface NewVariable {
  readonly name: VariableName;
  readonly variable: Variable;
}
