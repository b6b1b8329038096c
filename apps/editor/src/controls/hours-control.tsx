import { editorMessages } from '../editor-messages.ts';
import { fieldId } from '../inspector/field-id.ts';
import { DraftTextField } from '../ui/draft-text-field.tsx';
import { Rows } from '../ui/rows.tsx';
import type { ControlProps } from './control-props.ts';
import { readSpans, type Span, writeSpans } from './opening-spans.ts';
import { type Row, rowsIn, textOf, withoutRow, withRow } from './rows/rows-in.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** When it is open: each day of the week, and the days on which that is otherwise. */
export function HoursControl({ control: { field, label, hint }, config, world }: ControlProps<'hours'>) {
  const text = editorMessages.hours;
  const hours = recordIn(config[field]);
  const week = recordIn(hours.week);
  const days = rowsIn(hours, 'days');
  const keep = (changes: Row) => world.change({ [field]: { week, days, ...changes } });
  return (
    <div className="grid gap-4">
      <fieldset id={fieldId(field)} tabIndex={-1} className="grid min-w-0 gap-3 border-t border-line pt-4">
        <legend className="float-left w-full text-small font-semibold text-ink-soft">{label}</legend>
        <p className="text-small text-pretty text-ink-soft">{hint ?? text.hint}</p>
        {weekdays.map((day) => (
          <DraftTextField
            key={day}
            id={fieldId(`${field}.week.${day}`)}
            label={text.weekdays[day]}
            placeholder={text.closed}
            problem={world.problemOf(`${field}.week.${day}`)}
            value={writeSpans(spansIn(week[day]))}
            onChange={(written) => keep({ week: { ...week, [day]: readSpans(written) } })}
          />
        ))}
      </fieldset>
      <Rows
        id={fieldId(`${field}.days`)}
        label={text.days}
        hint={text.daysHint}
        addLabel={text.addDay}
        removeLabel={editorMessages.rows.remove}
        count={days.length}
        onAdd={() => keep({ days: [...days, { date: '', spans: [] }] })}
        onRemove={(index) => keep({ days: withoutRow(days, index) })}
        row={(index) => (
          <>
            <DraftTextField
              id={fieldId(`${field}.days.${index}.date`)}
              label={text.date}
              hint={text.dateHint}
              problem={world.problemOf(`${field}.days.${index}.date`)}
              value={textOf(days[index], 'date')}
              onChange={(date) => keep({ days: withRow(days, index, { date }) })}
            />
            <DraftTextField
              id={fieldId(`${field}.days.${index}.spans`)}
              label={text.open}
              placeholder={text.closed}
              value={writeSpans(spansIn(days[index]?.spans))}
              onChange={(written) => keep({ days: withRow(days, index, { spans: readSpans(written) }) })}
            />
          </>
        )}
      />
    </div>
  );
}

function recordIn(value: unknown): Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : {};
}

function spansIn(value: unknown): readonly Span[] {
  return Array.isArray(value) ? value.map((span) => ({ from: textOf(recordIn(span), 'from'), to: textOf(recordIn(span), 'to') })) : [];
}
