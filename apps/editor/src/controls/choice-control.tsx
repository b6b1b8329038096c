import { textIn } from '@callwright/flow-nodes';
import { fieldId } from '../inspector/field-id.ts';
import { SelectField } from '../ui/select-field.tsx';
import type { ControlProps } from './control-props.ts';

export function ChoiceControl({ control: { field, label, hint, options, unset }, config, world }: ControlProps<'choice'>) {
  return (
    <SelectField
      id={fieldId(field)}
      label={label}
      hint={hint}
      problem={world.problemOf(field)}
      value={textIn(config, field) || unset}
      options={options}
      onChange={(value) => world.change({ [field]: value })}
    />
  );
}
