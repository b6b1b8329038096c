import { fieldId } from '../inspector/field-id.ts';
import { NumberField } from '../ui/number-field.tsx';
import type { ControlProps } from './control-props.ts';

export function NumberControl({ control: { field, label, hint, min, max, unset }, config, world }: ControlProps<'number'>) {
  const value = config[field];
  return (
    <NumberField
      id={fieldId(field)}
      label={label}
      hint={hint}
      problem={world.problemOf(field)}
      value={typeof value === 'number' ? value : unset}
      min={min}
      max={max}
      onChange={(number) => world.change({ [field]: number })}
    />
  );
}
