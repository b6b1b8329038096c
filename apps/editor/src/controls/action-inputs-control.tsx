import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { FieldGroup } from '../ui/field-group.tsx';
import { ActionInput } from './action-input.tsx';
import type { ControlProps } from './control-props.ts';
import { signatureIn, textsIn } from './signature-in.ts';

/** What the chosen action is given. */
export function ActionInputsControl({ control, config, world }: ControlProps<'action-inputs'>) {
  const { field, label } = control;
  const signature = signatureIn(config, control, world.actions);
  if (signature === undefined) return null;
  const sources = textsIn(config, field);
  const change = (name: string, source: string | undefined) => {
    const { [name]: _before, ...others } = sources;
    world.change({ [field]: source === undefined ? others : { ...others, [name]: source } });
  };
  return (
    <FieldGroup label={label}>
      {Object.entries(signature.input).map(([name, { type, title, isOptional }]) => (
        <ActionInput
          // Another action is another form, even where its inputs have the same names.
          key={`${signature.plugin}/${signature.action}/${name}`}
          id={fieldId(`${world.place ?? ''}${field}.${name}`)}
          label={isOptional ? editorMessages.input.optional(title) : title}
          title={title}
          unset={isOptional ? editorMessages.input.leaveOut : editorMessages.input.choose}
          type={type}
          variables={world.variables}
          problem={world.problemOf(`${field}.${name}`)}
          source={sources[name]}
          onChange={(source) => change(name, source)}
        />
      ))}
    </FieldGroup>
  );
}
