import { textIn } from '@callwright/flow-nodes';
import { type ControlOf, type ValueType, valueTypes } from '@callwright/flow-schema';
import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import type { ControlProps } from './control-props.ts';
import { VariableSelect } from './variable-select.tsx';

export function VariableControl({ control, config, world }: ControlProps<'variable'>) {
  const { field, label, hint } = control;
  return (
    <VariableSelect
      id={fieldId(field)}
      label={label}
      hint={hint}
      problem={world.problemOf(field)}
      value={textIn(config, field)}
      type={typeHeld(control, config)}
      variables={world.variables}
      unset={editorMessages.variable.choose}
      onChoose={(name, newVariable) => world.change({ [field]: name }, { newVariable })}
    />
  );
}

function typeHeld({ holds }: ControlOf<'variable'>, config: ControlProps<'variable'>['config']): ValueType {
  if ('type' in holds) return holds.type;
  return valueTypes.find((type) => type === config[holds.typeOfField]) ?? 'text';
}
