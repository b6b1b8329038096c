import { type VariableName, variableNameSchema } from '@callwright/flow-schema';

const longest = 40;

/** A variable's name from what people write: "Customer name" becomes customerName. Undefined when nothing can be made of it. */
export function variableNameOf(written: string): VariableName | undefined {
  const words = written
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  const name = words.map((word, index) => (index === 0 ? lowerFirst(word) : upperFirst(word))).join('');
  const parsed = variableNameSchema.safeParse(name.slice(0, longest));
  return parsed.success ? parsed.data : undefined;
}

/** A word in capitals is a word, too: "VIN" is vin; "dueDate" stays as it is. */
function lowerFirst(word: string): string {
  return word === word.toUpperCase() ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
