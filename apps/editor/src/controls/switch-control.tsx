import { fieldId } from '../inspector/field-id.ts';
import { Switch } from '../ui/switch.tsx';
import type { ControlProps } from './control-props.ts';

export function SwitchControl({ control: { field, label, hint, on, off, unset }, config, world }: ControlProps<'switch'>) {
  const value = config[field] ?? unset;
  return (
    <Switch
      id={fieldId(field)}
      label={label}
      hint={hint}
      isOn={value === on}
      onChange={(isOn) => world.change({ [field]: isOn ? on : off })}
    />
  );
}
