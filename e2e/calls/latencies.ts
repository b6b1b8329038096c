import type { Turn } from './workspace.ts';

/** Said at the end of the test run: how long a caller waits for an answer is what this product is judged by. */
export function tellLatencies(call: string, turns: readonly Turn[]): void {
  for (const { turn, speechEndMs, transcriptMs, firstTokenMs, firstAudioMs, firstHeardMs } of turns) {
    const moments = { transcript: transcriptMs, 'first token': firstTokenMs, 'first audio': firstAudioMs, 'first heard': firstHeardMs };
    const after = Object.entries(moments).map(([name, ms]) => `${name} +${ms - speechEndMs} ms`);
    process.stdout.write(`NOTE: ${call}, turn ${turn}: speech end at ${speechEndMs} ms, ${after.join(', ')}\n`);
  }
}
