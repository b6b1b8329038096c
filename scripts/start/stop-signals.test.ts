import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { listenForStop } from './stop-signals.ts';

function listen() {
  const process = new EventEmitter();
  let nowMs = 1_000;
  const signals = listenForStop(process, () => nowMs);
  const send = (signal: NodeJS.Signals, afterMs: number) => {
    nowMs += afterMs;
    process.emit(signal);
    return { stop: signals.stop.aborted, stopNow: signals.stopNow.aborted };
  };
  return send;
}

it('takes one Ctrl-C that arrives by two ways for one request', () => {
  const send = listen();
  expect(send('SIGINT', 0)).toEqual({ stop: true, stopNow: false });
  expect(send('SIGINT', 30)).toEqual({ stop: true, stopNow: false });
});

it('hurries when somebody asks a second time', () => {
  const send = listen();
  send('SIGINT', 0);
  expect(send('SIGTERM', 1_000)).toEqual({ stop: true, stopNow: true });
});
