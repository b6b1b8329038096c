import { textIn } from '@callwright/flow-nodes';
import { fieldId } from '../inspector/field-id.ts';
import { TextArea } from '../ui/text-area.tsx';
import type { ControlProps } from './control-props.ts';

export function CodeControl({ control: { field, label, hint }, config, world }: ControlProps<'code'>) {
  return (
    <TextArea
      id={fieldId(field)}
      label={label}
      hint={hint}
      problem={world.problemOf(field)}
      isCode
      maxLength={20_000}
      value={textIn(config, field)}
      onChange={(source) => world.change({ [field]: source === '' ? undefined : source })}
    />
  );
}
