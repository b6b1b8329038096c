import type { ControlType } from '@callwright/flow-schema';
import type { ComponentType } from 'react';
import { ActionControl } from './action-control.tsx';
import { ActionInputsControl } from './action-inputs-control.tsx';
import { ActionOutputsControl } from './action-outputs-control.tsx';
import { AssignmentsControl } from './assignments-control.tsx';
import { BranchesControl } from './branches-control.tsx';
import { ChoiceControl } from './choice-control.tsx';
import { ChoicesControl } from './choices-control.tsx';
import { CodeControl } from './code-control.tsx';
import type { ControlProps } from './control-props.ts';
import { DurationControl } from './duration-control.tsx';
import { ExpressionControl } from './expression-control.tsx';
import { ExtractionsControl } from './extractions-control.tsx';
import { FieldsControl } from './fields-control.tsx';
import { FlowControl } from './flow-control.tsx';
import { HoursControl } from './hours-control.tsx';
import { IntentsControl } from './intents-control.tsx';
import { NumberControl } from './number-control.tsx';
import { PromptControl } from './prompt-control.tsx';
import { PromptsControl } from './prompts-control.tsx';
import { SwitchControl } from './switch-control.tsx';
import { TextControl } from './text-control.tsx';
import { ToolsControl } from './tools-control.tsx';
import { VariableControl } from './variable-control.tsx';
import { WeightsControl } from './weights-control.tsx';

/** How each kind of control is drawn. */
const controlViews = {
  text: TextControl,
  prompt: PromptControl,
  prompts: PromptsControl,
  choice: ChoiceControl,
  number: NumberControl,
  duration: DurationControl,
  switch: SwitchControl,
  variable: VariableControl,
  expression: ExpressionControl,
  branches: BranchesControl,
  assignments: AssignmentsControl,
  choices: ChoicesControl,
  intents: IntentsControl,
  weights: WeightsControl,
  hours: HoursControl,
  fields: FieldsControl,
  extractions: ExtractionsControl,
  tools: ToolsControl,
  code: CodeControl,
  flow: FlowControl,
  action: ActionControl,
  'action-inputs': ActionInputsControl,
  'action-outputs': ActionOutputsControl,
} as const satisfies { [Type in ControlType]: ComponentType<ControlProps<Type>> };

/** A control, whichever it is. */
export function ControlView<Type extends ControlType>(props: ControlProps<Type>) {
  // The table has the right one for each type; that `control.type` picks it out is more than the type checker follows.
  const View = controlViews[props.control.type] as unknown as ComponentType<ControlProps<Type>>;
  return <View {...props} />;
}
