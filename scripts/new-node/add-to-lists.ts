import { newNodeErrors } from './new-node-errors.ts';
import { richConfig } from './node-files.ts';
import type { NodeNames } from './node-names.ts';

/** The files that name every kind of node, and what each of them says of a new one. */
export const lists: Readonly<Record<string, (source: string, names: NodeNames) => string>> = {
  'catalog.ts': (source, { type, value }) => addLine(addImport(source, value, `./${type}/${type}.ts`), lineOf(type, value), 'catalog.ts'),
  'presentations.ts': (source, { type, value }) =>
    addLine(
      addImport(source, `${value}Presentation`, `./${type}/presentation.ts`),
      lineOf(type, `${value}Presentation`),
      'presentations.ts',
    ),
  'testing/rich-configs.ts': (source, { type }) => addLine(source, lineOf(type, richConfig), 'testing/rich-configs.ts'),
};

function lineOf(type: string, value: string): string {
  if (type === value) return `  ${value},`;
  return /^[a-z0-9]+$/.test(type) ? `  ${type}: ${value},` : `  '${type}': ${value},`;
}

/** Where the order of the paths wants it, as the formatter does. */
function addImport(source: string, name: string, path: string): string {
  const lines = source.split('\n');
  const isLater = (line: string) => line.startsWith('import') && pathIn(line).startsWith('./') && pathIn(line) > path;
  const place = lines.findIndex(isLater);
  const end = lines.findLastIndex((line) => line.startsWith('import')) + 1;
  return lines.toSpliced(place < 0 ? end : place, 0, `import { ${name} } from '${path}';`).join('\n');
}

function pathIn(line: string): string {
  return /'(.+)'/.exec(line)?.[1] ?? '';
}

/** Before the last, which is the end of every call. */
function addLine(source: string, line: string, file: string): string {
  const lines = source.split('\n');
  const end = lines.findLastIndex((one) => /^ {2}end[:,]/.test(one));
  if (end < 0) throw newNodeErrors.LIST_CHANGED({ file });
  return lines.toSpliced(end, 0, line).join('\n');
}
