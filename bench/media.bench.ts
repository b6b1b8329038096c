import { createMuLawCutter } from '@callwright/media-stream/frames';
import { decodeMuLaw, encodeMuLaw } from '@callwright/media-stream/g711';
import { createResampler } from '@callwright/media-stream/resample';
import { createTwilioWriter, parseAnyTwilioMessage, parseTwilioMessage } from '@callwright/media-stream/twilio-messages';
import { type Figure, median, rounded } from './figure.ts';

const repetitions = 15;
const framesPerRepetition = 5_000;

/** What one frame of 20 ms costs, and how much our own ways save over the plain ones: ratios say the same on every machine. */
export async function* measure(): AsyncIterable<Figure> {
  const parse = nanoseconds(() => parseTwilioMessage(frameText).type.length);
  const parseFully = nanoseconds(() => parseAnyTwilioMessage(frameText).type.length);
  const parsePlainly = nanoseconds(() => Buffer.from(JSON.parse(Buffer.from(frameText).toString()).media.payload, 'base64').length);
  const write = nanoseconds(() => writer.media(muLaw).length);
  const writePlainly = nanoseconds(
    () => JSON.stringify({ event: 'media', streamSid, media: { payload: asBuffer.toString('base64') } }).length,
  );
  yield cost('parse_frame', parse, 4_000);
  yield cost('write_frame', write, 1_500);
  yield cost(
    'decode_mulaw_frame',
    nanoseconds(() => decodeMuLaw(muLaw).length),
    1_600,
  );
  yield cost(
    'encode_mulaw_frame',
    nanoseconds(() => encodeMuLaw(samples).length),
    1_300,
  );
  yield cost(
    'resample_frame_8k_16k',
    nanoseconds(() => up.push(samples).length),
    75_000,
  );
  yield cost(
    'resample_frame_24k_8k',
    nanoseconds(() => down.push(wideband).length),
    95_000,
  );
  yield cost(
    'cut_frame',
    nanoseconds(() => cutter.push(muLaw).length),
    1_400,
  );
  yield ratio('parse_against_plain_json', parsePlainly / parse, 0.7);
  yield ratio('parse_against_schemas', parseFully / parse, 1.5);
  yield ratio('write_against_stringify', writePlainly / write, 0.8);
}

const streamSid = `MZ${'0'.repeat(32)}`;
const muLaw = Uint8Array.from({ length: 160 }, (_, at) => (at * 37) & 0xff);
const asBuffer = Buffer.from(muLaw);
const samples = decodeMuLaw(muLaw);
const wideband = Int16Array.from({ length: 480 }, (_, at) => Math.round(9_000 * Math.sin(at / 9)));
const writer = createTwilioWriter(streamSid);
const cutter = createMuLawCutter();
const up = createResampler({ fromHz: 8_000, toHz: 16_000 });
const down = createResampler({ fromHz: 24_000, toHz: 8_000 });
const frameText = new TextEncoder().encode(
  JSON.stringify({
    event: 'media',
    sequenceNumber: '1234',
    media: { track: 'inbound', chunk: '1233', timestamp: '24795', payload: asBuffer.toString('base64') },
    streamSid,
  }),
);

/** The middle of the repetitions. What the work returns is added up, so that no compiler may leave it out. */
function nanoseconds(work: () => number): number {
  let sum = 0;
  const runs: number[] = [];
  for (let run = 0; run < repetitions; run += 1) {
    const startedMs = performance.now();
    for (let frame = 0; frame < framesPerRepetition; frame += 1) sum += work();
    runs.push(((performance.now() - startedMs) * 1e6) / framesPerRepetition);
  }
  return sum < 0 ? Number.NaN : median(runs);
}

function cost(figure: string, value: number, bound: number): Figure {
  return { figure, value: rounded(value), unit: 'ns', bound, better: 'lower' };
}

function ratio(figure: string, value: number, bound: number): Figure {
  return { figure, value: rounded(value), unit: 'times', bound, better: 'higher' };
}
