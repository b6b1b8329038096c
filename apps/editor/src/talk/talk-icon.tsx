export type TalkIconName = keyof typeof shapes;

/** The small pictures of the panel. The words stand beside them, or are the label of their button. */
export function TalkIcon({ name }: { readonly name: TalkIconName }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      className="size-4 shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shapes[name]}
    </svg>
  );
}

const handset =
  'M6.3 3.2 4.2 4.3c-.9.5-1.3 1.5-1.1 2.5 1 5 4.9 8.9 9.9 10 1 .2 2-.2 2.5-1.1l1.2-2c.3-.6.1-1.3-.4-1.7l-2.5-1.6c-.5-.3-1.1-.2-1.5.1l-1 .9c-2-1-3.6-2.6-4.6-4.6l.9-1c.3-.4.4-1 .1-1.5L8.1 3.6c-.4-.6-1.2-.7-1.8-.4Z';

const shapes = {
  call: <path d={handset} />,
  'hang-up': (
    <path d="M2.5 11.5c0-1.3.8-2.3 2-2.8a15 15 0 0 1 11 0c1.2.5 2 1.5 2 2.8v1c0 .7-.6 1.2-1.3 1.1l-2.6-.5a1.1 1.1 0 0 1-.9-1.1v-1.4a10 10 0 0 0-5.4 0V12c0 .6-.4 1-.9 1.1l-2.6.5c-.7.1-1.3-.4-1.3-1.1Z" />
  ),
  microphone: <path d="M10 2.5a2.5 2.5 0 0 0-2.5 2.5v4a2.5 2.5 0 0 0 5 0V5A2.5 2.5 0 0 0 10 2.5ZM4.5 9a5.5 5.5 0 0 0 11 0M10 14.5v3" />,
  'microphone-off': (
    <path d="M12.5 8.5V5a2.5 2.5 0 0 0-4.8-1M7.5 7.5V9a2.5 2.5 0 0 0 4 2M4.5 9a5.5 5.5 0 0 0 9 4.2M15.3 10.5c.1-.5.2-1 .2-1.5M10 14.5v3M3 3l14 14" />
  ),
  send: <path d="M3.5 10h12M10.5 4.5 16 10l-5.5 5.5" />,
  close: <path d="m5 5 10 10M15 5 5 15" />,
  down: <path d="M10 4v12M4.5 10.5 10 16l5.5-5.5" />,
} as const;
