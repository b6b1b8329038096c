import type { ReactNode } from 'react';

/** Fields that belong together, under a name of their own. */
export function FieldGroup({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="grid min-w-0 gap-4 border-t border-line pt-4">
      <legend className="float-left w-full text-small font-semibold text-ink-soft">{label}</legend>
      {children}
    </fieldset>
  );
}
