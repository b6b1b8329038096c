import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import type { FieldProblem } from './field.tsx';
import { Icon } from './icon.tsx';

export interface RowsProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly problem?: FieldProblem | undefined;
  readonly addLabel: string;
  readonly removeLabel: (position: number) => string;
  readonly count: number;
  /** Rows are told apart by their place: they have no names of their own. */
  readonly row: (index: number) => ReactNode;
  readonly onAdd: () => void;
  readonly onRemove: (index: number) => void;
}

/** Several of the same, one under the other. */
export function Rows({ id, label, hint, problem, addLabel, removeLabel, count, row, onAdd, onRemove }: RowsProps) {
  return (
    <fieldset id={id} tabIndex={-1} className="grid min-w-0 gap-3 border-t border-line pt-4">
      <legend className="float-left w-full text-small font-semibold text-ink-soft">{label}</legend>
      {problem !== undefined && (
        <p
          data-unfinished={typeof problem !== 'string'}
          className="text-small text-pretty text-broken data-[unfinished=true]:text-troubled"
        >
          {typeof problem === 'string' ? problem : problem.unfinished}
        </p>
      )}
      {hint !== undefined && <p className="text-small text-pretty text-ink-soft">{hint}</p>}
      {Array.from({ length: count }, (_, index) => index).map((index) => (
        <div key={index} className="grid gap-3 rounded-card bg-sunken p-3">
          {row(index)}
          <div className="flex justify-end">
            <Button kind="quiet" size="small" label={removeLabel(index + 1)} onPress={() => onRemove(index)}>
              <Icon name="trash" />
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button size="small" onPress={onAdd}>
          <Icon name="plus" />
          {addLabel}
        </Button>
      </div>
    </fieldset>
  );
}
