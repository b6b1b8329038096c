import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { Rows } from '../ui/rows.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { ControlProps } from './control-props.ts';
import { textsOf, withoutRow } from './rows/rows-in.ts';

/** Prompts one under the other. */
export function PromptsControl({ control: { field, label, hint, placeholder }, config, world }: ControlProps<'prompts'>) {
  const texts = textsOf(config, field);
  const text = editorMessages.rows;
  const keep = (next: readonly string[]) => world.change({ [field]: next.length === 0 ? undefined : next });
  return (
    <Rows
      id={fieldId(field)}
      label={label}
      hint={hint}
      problem={world.problemOf(field)}
      addLabel={text.addWords}
      removeLabel={text.remove}
      count={texts.length}
      onAdd={() => keep([...texts, ''])}
      onRemove={(index) => keep(withoutRow(texts, index))}
      row={(index) => (
        <TextArea
          id={fieldId(`${field}.${index}`)}
          label={text.words(index + 1)}
          placeholder={placeholder}
          problem={world.problemOf(`${field}.${index}`)}
          maxLength={2_000}
          value={texts[index] ?? ''}
          onChange={(words) => keep(texts.map((one, at) => (at === index ? words : one)))}
        />
      )}
    />
  );
}
