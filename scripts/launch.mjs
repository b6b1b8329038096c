#!/usr/bin/env node
// Behind every root script: brings any Node from 18 on to a Node that the native packages ship for, installs and builds what is
// stale, then runs the command. It runs before anything is installed, so: plain JavaScript, `node:` imports, no dependencies.

import module from 'node:module';
import { join } from 'node:path';
import { commands } from './launch/commands.mjs';
import { loadDotEnv, readLaunchEnv, root } from './launch/env.mjs';
import { describeFailure } from './launch/failure.mjs';
import { helpFor, helpForAll } from './launch/help.mjs';
import { rerunUnder, suitableNode } from './launch/node-runtime.mjs';
import { prepare } from './launch/prepare.mjs';
import { createProgress } from './launch/progress.mjs';
import { endWithParent } from './launch/run-child.mjs';

async function main() {
  const [name, ...args] = process.argv.slice(2);
  if (name === undefined || name === 'help' || name === '--help') return print(helpForAll());
  const command = commands[name];
  if (command === undefined) return refuse(`There is no command "${name}".\n\n${helpForAll()}`);
  if (args.includes('--help') || args.includes('-h')) return print(helpFor(name, command));

  const env = readLaunchEnv();
  const progress = createProgress(process.stderr, { live: process.stderr.isTTY === true && !env.isCi });
  try {
    endWithParent(env);
    const node = await suitableNode(progress, env);
    if (node !== process.execPath) return await rerunUnder(node, progress);
    // What follows is TypeScript: reading it anew takes as long as starting the database does.
    module.enableCompileCache(join(root, '.cache/compiled'));
    loadDotEnv();
    await prepare(command.needs, progress);
    process.exitCode = await command.run({ args, progress });
  } catch (error) {
    progress.close();
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exitCode = 1;
  } finally {
    progress.close();
  }
}

/** @param {string} text */
function print(text) {
  process.stdout.write(`${text}\n`);
}

/** @param {string} text */
function refuse(text) {
  process.stderr.write(`${text}\n`);
  process.exitCode = 2;
}

await main();
