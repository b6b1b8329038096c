import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LockedPackage } from './read-lock.ts';

export const noticesPath = 'THIRD_PARTY_NOTICES.md';

const keptBegins = '<!-- kept by hand: begin -->';
const keptEnds = '<!-- kept by hand: end -->';

/** The notices as they should read: a table of what we depend on, and whatever people wrote between the markers. */
export function renderNotices(root: string, packages: readonly LockedPackage[], keptByHand: string): string {
  const rows = packages.map(
    (each) => `| ${each.name} | ${each.version} | ${cell(each.licence)} | ${cell(describedIn(join(root, each.folder, 'package.json')))} |`,
  );
  return `# Third-party notices

Callwright stands on the work of others. Each package brings its full licence along, in \`node_modules\`.

## Packages that we name

What any package.json of this repository names. This table is written by
\`node --conditions=@callwright/source scripts/checks/licences.ts --write\`.

| package | version | licence | what it is |
| --- | --- | --- | --- |
${rows.join('\n')}

## What comes inside packages

${keptBegins}
${keptByHand.trim()}
${keptEnds}
`;
}

/** What stands between the markers; undefined when one of them is gone. */
export function keptByHandIn(notices: string): string | undefined {
  const begin = notices.indexOf(keptBegins);
  const end = notices.indexOf(keptEnds);
  return begin === -1 || end < begin ? undefined : notices.slice(begin + keptBegins.length, end);
}

const describedSchema = z.object({ description: z.string().default('') });

/** The first sentence of a package on itself. Links are left out: they wander off, and the name leads there too. */
function describedIn(manifestFile: string): string {
  if (!existsSync(manifestFile)) return '';
  const { description } = describedSchema.parse(JSON.parse(readFileSync(manifestFile, 'utf8')));
  const [firstSentence = ''] = description.replaceAll(/https?:\/\/[^\s.]+(?:\.[^\s.]+)*/g, '').split(/\.(?:\s|$)/);
  return firstSentence;
}

function cell(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
}
