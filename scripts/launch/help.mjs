import { commands } from './commands.mjs';

export function helpForAll() {
  const width = Math.max(...Object.keys(commands).map((name) => name.length));
  const rows = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return ['Callwright. Run a command as "npm run COMMAND"; "npm run COMMAND -- --help" tells more.', '', ...rows].join('\n');
}

/** @param {string} name @param {import('./commands.mjs').Command} command */
export function helpFor(name, { summary, usage }) {
  return [`npm run ${name}${usage === undefined ? '' : ` -- ${usage}`}`, '', summary].join('\n');
}
