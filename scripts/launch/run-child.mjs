// Children of the launcher: run to their end with what they say kept, or given the terminal.

import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { childEnv, root } from './env.mjs';
import { StepFailure } from './failure.mjs';

/** How many of a failed child's last lines are shown. The rest is in the log file. */
const tailLines = 30;

/** @typedef {{ name: string, command: string, args: readonly string[], env?: Readonly<Record<string, string>>, remedy: string }} QuietChild */

/**
 * Runs a child whose output matters only when it fails.
 *
 * @param {QuietChild} child
 * @returns {Promise<string>} what it printed
 */
export async function runQuietly({ name, command, args, env, remedy }) {
  const logFile = join(root, '.cache', 'logs', `${name}.log`);
  mkdirSync(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const child = spawn(command, args, { cwd: root, env: childEnv(env), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (/** @type {string} */ text) => {
      output += text;
      log.write(text);
    });
  }
  const ending = await ended(child);
  log.end();
  if (ending === 'exit code 0') return output;
  const tail = output.trimEnd().split('\n').slice(-tailLines).join('\n');
  throw new StepFailure({ what: `${name} failed.`, cause: `${[command, ...args].join(' ')}: ${ending}\n${tail}`, remedy, log: logFile });
}

/**
 * Runs a child that has the terminal to itself, and passes signals on.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, ipc?: boolean }} [options]
 * @returns {Promise<number>} its exit status
 */
export async function runInForeground(command, args, { env = childEnv(), ipc = false } = {}) {
  const child = spawn(command, args, { cwd: root, env, stdio: ipc ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit' });
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  try {
    const { code, signal } = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (exitCode, exitSignal) => resolve({ code: exitCode, signal: exitSignal }));
    });
    return code ?? (signal === 'SIGINT' ? 130 : 1);
  } finally {
    for (const signal of signals) process.off(signal, pass);
  }
}

/**
 * Ends with whoever started us: another launcher (under an older Node) tells by a channel. npm tells nothing: ended by a signal, it
 * leaves its script running. So under npm we look whether it is still our parent; started by hand, we may outlive a shell.
 *
 * @param {{ underNpm: boolean }} options
 */
export function endWithParent({ underNpm }) {
  const end = () => process.kill(process.pid, 'SIGTERM');
  if (process.connected === true) {
    process.once('disconnect', end);
    process.channel?.unref();
  } else if (underNpm) {
    const parent = process.ppid;
    const looking = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(looking);
      end();
    }, parentLookMs).unref();
  }
}

const parentLookMs = 250;

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function ended(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal === null ? `exit code ${code}` : `ended by ${signal}`));
  });
}
