import type { MouseEvent, ReactNode } from 'react';
import { goTo } from './use-route.ts';

export interface LinkProps {
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string;
  readonly label?: string;
  readonly isCurrent?: boolean;
}

/** A link to a page of ours. What opens another tab is left to the browser. */
export function Link({ to, children, className, label, isCurrent = false }: LinkProps) {
  const onClick = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    goTo(to);
  };
  return (
    <a href={to} onClick={onClick} className={className} aria-label={label} aria-current={isCurrent ? 'page' : undefined}>
      {children}
    </a>
  );
}
