/** A drawing for those who see it; what it means stands beside it, or is the label of what it is in. */
export function Icon({ name }: { readonly name: UiIconName }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      className="size-4 shrink-0"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  );
}

const handset =
  'M6.3 3.2 4.2 4.3c-.9.5-1.3 1.5-1.1 2.5 1 5 4.9 8.9 9.9 10 1 .2 2-.2 2.5-1.1l1.2-2c.3-.6.1-1.3-.4-1.7l-2.5-1.6c-.5-.3-1.1-.2-1.5.1l-1 .9c-2-1-3.6-2.6-4.6-4.6l.9-1c.3-.4.4-1 .1-1.5L8.1 3.6c-.4-.6-1.2-.7-1.8-.4Z';

const ringingHandset =
  'M4.2 3.2 6.6 3l1.5 3.6-1.7 1.3a10.4 10.4 0 0 0 5.7 5.7l1.3-1.7 3.6 1.5-.2 2.4c-.1.7-.7 1.2-1.4 1.2C9 16.9 3.1 11 3 4.6c0-.7.5-1.3 1.2-1.4Z';

const drawings = {
  call: (
    <>
      <path d={ringingHandset} />
      <path d="M17 3l-4.5 4.5M12.5 4v3.5H16" />
    </>
  ),
  handset: <path d={handset} />,
  'hang-up': (
    <path d="M2.5 11.6c4.2-4.1 10.8-4.1 15 0 .5.5.5 1.2.1 1.7l-1.4 1.6-3.3-1.5v-2.2a9.5 9.5 0 0 0-5.8 0v2.2l-3.3 1.5-1.4-1.6c-.4-.5-.4-1.2.1-1.7Z" />
  ),
  speech: (
    <>
      <path d="M4.5 4h11A1.5 1.5 0 0 1 17 5.5v6.5a1.5 1.5 0 0 1-1.5 1.5H9L5.5 16.5v-3h-1A1.5 1.5 0 0 1 3 12V5.5A1.5 1.5 0 0 1 4.5 4Z" />
      <path d="M6.5 7.5h7M6.5 10h4" />
    </>
  ),
  question: (
    <>
      <path d="M4.5 4h11A1.5 1.5 0 0 1 17 5.5v6.5a1.5 1.5 0 0 1-1.5 1.5H9L5.5 16.5v-3h-1A1.5 1.5 0 0 1 3 12V5.5A1.5 1.5 0 0 1 4.5 4Z" />
      <path d="M8.3 7.4c.1-.9.8-1.5 1.7-1.5 1 0 1.7.6 1.7 1.4 0 1.2-1.7 1.3-1.7 2.5M10 11.6v.1" />
    </>
  ),
  conversation: (
    <>
      <path d="M3.5 3.5h8A1.5 1.5 0 0 1 13 5v3.5a1.5 1.5 0 0 1-1.5 1.5H7L4.5 12v-2h-1A1.5 1.5 0 0 1 2 8.5V5a1.5 1.5 0 0 1 1.5-1.5Z" />
      <path d="M15.5 8.5h1A1.5 1.5 0 0 1 18 10v3a1.5 1.5 0 0 1-1.5 1.5h-1v2L13 14.5H9.5A1.5 1.5 0 0 1 8 13" />
    </>
  ),
  menu: <path d="M3.5 5h.1M3.5 10h.1M3.5 15h.1M7.5 5h9M7.5 10h9M7.5 15h9" />,
  route: <path d="M10 2.5v15M10 4h5l2 2-2 2h-5M10 9.5H5l-2 2 2 2h5" />,
  branch: <path d="m10 2.5 7.5 7.5-7.5 7.5L2.5 10ZM10 7v3.5M10 13v.1" />,
  variable: <path d="M5.5 3.5c-2 1.8-3 4-3 6.5s1 4.7 3 6.5M14.5 3.5c2 1.8 3 4 3 6.5s-1 4.7-3 6.5M7.5 7.5l5 5m0-5-5 5" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4l2.5 2" />
    </>
  ),
  split: <path d="M10 17.5V11M10 11 5 6M10 11l5-5M5 10V6h4M11 6h4v4" />,
  wait: <path d="M5.5 2.5h9M5.5 17.5h9M6.5 2.5c0 4 2.5 5.5 3.5 7.5 1-2 3.5-3.5 3.5-7.5M6.5 17.5c0-4 2.5-5.5 3.5-7.5 1 2 3.5 3.5 3.5 7.5" />,
  keypad: <path d="M5 4.5h.1M10 4.5h.1M15 4.5h.1M5 9h.1M10 9h.1M15 9h.1M5 13.5h.1M10 13.5h.1M15 13.5h.1M10 17.5h.1" />,
  recording: (
    <>
      <circle cx="10" cy="10" r="7" />
      <circle cx="10" cy="10" r="2.5" />
    </>
  ),
  outcome: <path d="M5 17.5v-14M5 4h9.5l-2 3.5 2 3.5H5" />,
  code: <path d="m7 6-4 4 4 4M13 6l4 4-4 4M11.5 4l-3 12" />,
  request: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M3 10h14M10 3c2 2 3 4.3 3 7s-1 5-3 7c-2-2-3-4.3-3-7s1-5 3-7Z" />
    </>
  ),
  message: (
    <>
      <rect x="2.5" y="4.5" width="15" height="11" rx="1.5" />
      <path d="m3 6 7 5 7-5" />
    </>
  ),
  payment: (
    <>
      <rect x="2.5" y="4.5" width="15" height="11" rx="1.5" />
      <path d="M2.5 8.5h15M5.5 12.5h3" />
    </>
  ),
  flow: (
    <>
      <rect x="2.5" y="2.5" width="15" height="15" rx="2" />
      <path d="M6 7h2.5v6H6M14 10h-5.5" />
    </>
  ),
  transfer: <path d="M3 6.5h13M12.5 3 16 6.5 12.5 10M17 13.5H4M7.5 10 4 13.5 7.5 17" />,
  voicemail: (
    <>
      <circle cx="5.5" cy="10" r="3" />
      <circle cx="14.5" cy="10" r="3" />
      <path d="M5.5 13h9" />
    </>
  ),
  action: <path d="M11 2.5 4.5 11.5h5L9 17.5l6.5-9h-5l.5-6Z" />,
  undo: <path d="M7.5 4.5 4 8l3.5 3.5M4.5 8H12a4 4 0 0 1 0 8H9" />,
  redo: <path d="M12.5 4.5 16 8l-3.5 3.5M15.5 8H8a4 4 0 0 0 0 8h3" />,
  back: <path d="M12 4.5 6.5 10l5.5 5.5" />,
  close: <path d="m5.5 5.5 9 9m0-9-9 9" />,
  settings: (
    <>
      <path d="M3 6h8M15 6h2M3 14h2M9 14h8" />
      <circle cx="13" cy="6" r="2" />
      <circle cx="7" cy="14" r="2" />
    </>
  ),
  microphone: (
    <>
      <rect x="7.5" y="2.5" width="5" height="9" rx="2.5" />
      <path d="M4.5 9.5a5.5 5.5 0 0 0 11 0M10 15v2.5" />
    </>
  ),
  'microphone-off': (
    <path d="M12.5 8.5V5a2.5 2.5 0 0 0-4.8-1M7.5 7.5V9a2.5 2.5 0 0 0 4 2M4.5 9.5a5.5 5.5 0 0 0 9 4.2M15.3 11c.1-.5.2-1 .2-1.5M10 15v2.5M3 3l14 14" />
  ),
  send: <path d="M3.5 10h12M10.5 4.5 16 10l-5.5 5.5" />,
  plus: <path d="M10 4.5v11M4.5 10h11" />,
  minus: <path d="M4.5 10h11" />,
  fit: <path d="M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4" />,
  tidy: (
    <>
      <rect x="2.5" y="7.5" width="5" height="5" rx="1" />
      <rect x="12.5" y="3" width="5" height="5" rx="1" />
      <rect x="12.5" y="12" width="5" height="5" rx="1" />
      <path d="M7.5 10h2.5m2.5-4.5H10v9h2.5" />
    </>
  ),
  mend: <path d="M13.6 3.1a4.2 4.2 0 0 0-4.4 5.6l-5.5 5.5a1.5 1.5 0 0 0 2.1 2.1l5.5-5.5a4.2 4.2 0 0 0 5.5-4.6l-2.4 2.4-2.2-.6-.6-2.2Z" />,
  down: <path d="m5 7.5 5 5 5-5" />,
  trash: <path d="M3.5 5.5h13M8 5.5v-2h4v2M5 5.5l.8 11h8.4l.8-11M8.5 8.5v5M11.5 8.5v5" />,
} as const;

export type UiIconName = keyof typeof drawings;
