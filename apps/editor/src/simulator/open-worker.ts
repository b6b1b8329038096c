import type { SimulatorThread, ThreadListener } from './create-simulator.ts';
import type { FromSimulator } from './worker/worker-messages.ts';

/** The simulator in a thread of this browser. */
export function openWorker({ onMessage, onBroken }: ThreadListener): SimulatorThread {
  const worker = new Worker(new URL('./worker/simulator.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<FromSimulator>) => onMessage(data));
  worker.addEventListener('error', onBroken);
  return { post: (message) => worker.postMessage(message), close: () => worker.terminate() };
}
