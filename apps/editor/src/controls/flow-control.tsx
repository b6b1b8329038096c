import { textIn } from '@callwright/flow-nodes';
import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { SelectField } from '../ui/select-field.tsx';
import type { ControlProps } from './control-props.ts';

/** Another flow of the workspace. What was filled in for another one is emptied. */
export function FlowControl({ control: { field, label, hint, inputs, outputs }, config, world }: ControlProps<'flow'>) {
  const chosen = textIn(config, field);
  const flows = Object.entries(world.flows).map(([value, { name }]) => ({ value, label: name }));
  const isGone = chosen !== '' && !Object.hasOwn(world.flows, chosen);
  return (
    <SelectField
      id={fieldId(field)}
      label={label}
      hint={hint ?? (flows.length === 0 ? editorMessages.parts.none : undefined)}
      problem={world.problemOf(field)}
      value={chosen}
      options={[
        { value: '', label: editorMessages.parts.choose },
        ...flows,
        ...(isGone ? [{ value: chosen, label: editorMessages.parts.gone(chosen) }] : []),
      ]}
      onChange={(flow) =>
        world.change({ [field]: flow === '' ? undefined : flow, [inputs]: {}, [outputs]: {}, outcomes: world.flows[flow]?.outcomes })
      }
    />
  );
}
