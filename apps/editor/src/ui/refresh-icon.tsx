export function RefreshIcon({ isTurning }: { readonly isTurning: boolean }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      data-turning={isTurning}
      className="size-4 data-[turning=true]:motion-safe:animate-turn"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M16.5 10a6.5 6.5 0 1 1-1.9-4.6L16.5 7.3" />
      <path d="M16.5 3v4.3h-4.3" />
    </svg>
  );
}
