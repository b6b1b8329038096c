import { fieldId } from '../inspector/field-id.ts';
import { NumberField } from '../ui/number-field.tsx';
import type { ControlProps } from './control-props.ts';

const secondMs = 1_000;

export function DurationControl({ control: { field, label, hint, minMs, maxMs, unsetMs }, config, world }: ControlProps<'duration'>) {
  const value = config[field];
  return (
    <NumberField
      id={fieldId(field)}
      label={label}
      hint={hint}
      problem={world.problemOf(field)}
      value={(typeof value === 'number' ? value : unsetMs) / secondMs}
      min={minMs / secondMs}
      max={maxMs / secondMs}
      onChange={(seconds) => world.change({ [field]: Math.round(seconds * secondMs) })}
    />
  );
}
