import { textIn } from '@callwright/flow-nodes';
import { fieldId } from '../inspector/field-id.ts';
import { TextField } from '../ui/text-field.tsx';
import type { ControlProps } from './control-props.ts';

export function TextControl({ control: { field, label, hint, placeholder }, config, world }: ControlProps<'text'>) {
  return (
    <TextField
      id={fieldId(field)}
      label={label}
      hint={hint}
      placeholder={placeholder}
      problem={world.problemOf(field)}
      value={textIn(config, field)}
      onChange={(text) => world.change({ [field]: text === '' ? undefined : text })}
    />
  );
}
