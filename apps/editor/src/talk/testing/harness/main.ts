// By hand: node --conditions=@callwright/source apps/editor/src/talk/testing/harness/main.ts

import { buildHarness } from './build-harness.ts';
import { serveHarness } from './serve-harness.ts';

const voice = { text: 'My name is Ada', 'date-time': 'Tuesday at ten', 'yes-no': 'Yes, please' };
const built = await buildHarness();
const { address } = await serveHarness({
  built,
  port: 4_180,
  msPerLetter: 40,
  manners: 'breaks-in',
  voice,
});
process.stdout.write(`Talk to the booking flow: ${address}\n`);
