import type { ReactNode } from 'react';

/** Text that is not known yet: a bar exactly as large as what will stand there, so that nothing moves when it arrives. */
export function PendingText({ children, isPending }: { readonly children: ReactNode; readonly isPending: boolean }) {
  return (
    <span
      data-pending={isPending}
      aria-hidden={isPending}
      className="rounded-control box-decoration-clone transition-colors data-[pending=true]:bg-line data-[pending=true]:text-transparent data-[pending=true]:select-none data-[pending=true]:motion-safe:animate-breathe"
    >
      {children}
    </span>
  );
}
