import { presentationOf } from '../editing/present-node.ts';
import { Icon } from '../ui/icon.tsx';
import { categoryLook } from './category-look.ts';

/** What kind of node it is, for the eye. */
export function NodeIcon({ type }: { readonly type: string }) {
  const presentation = presentationOf(type);
  const look = presentation === undefined ? 'bg-sunken text-ink-soft' : categoryLook[presentation.category];
  return (
    <span className={`grid size-7 shrink-0 place-items-center rounded-control ${look}`}>
      <Icon name={presentation === undefined ? 'close' : presentation.icon} />
    </span>
  );
}
