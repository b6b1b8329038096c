import { textIn } from '@callwright/flow-nodes';
import type { ActionSignature } from '@callwright/flow-schema';
import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { SelectField } from '../ui/select-field.tsx';
import type { ControlProps } from './control-props.ts';
import { fillInputs } from './fill-inputs.ts';

/** What is to be done. Choosing something else empties what was filled in for the one before. */
export function ActionControl({ control, config, world }: ControlProps<'action'>) {
  const { field, label, hint, plugin, inputs, outputs } = control;
  const text = editorMessages.action;
  const [chosenPlugin, chosenAction] = [textIn(config, plugin), textIn(config, field)];
  const chosen = chosenAction === '' ? '' : keyOf({ plugin: chosenPlugin, action: chosenAction });
  const options = world.actions.map((action) => ({ value: keyOf(action), label: action.title }));
  const isGone = chosen !== '' && !options.some(({ value }) => value === chosen);
  const choose = (key: string) => {
    const signature = world.actions.find((action) => keyOf(action) === key);
    world.change({
      [plugin]: signature?.plugin,
      [field]: signature?.action,
      [inputs]: signature === undefined ? {} : fillInputs(signature, world.variables),
      [outputs]: {},
    });
  };
  return (
    <SelectField
      id={fieldId(field)}
      label={label}
      hint={world.actions.length === 0 ? text.none : hint}
      problem={world.problemOf(field)}
      value={chosen}
      options={[{ value: '', label: text.choose }, ...options, ...(isGone ? [{ value: chosen, label: text.gone(chosenAction) }] : [])]}
      onChange={choose}
    />
  );
}

function keyOf({ plugin, action }: Pick<ActionSignature, 'plugin' | 'action'>): string {
  return `${plugin}/${action}`;
}
