import { canonicalJson } from '../canonical-json.ts';
import { sameJson } from '../same-json.ts';
import { type Fields, type Lead, portPrefix, type Section } from './flow-items.ts';
import { referencesIn } from './references.ts';

/** Two sides have made something different of the same. Without a field it is about the whole item: one has removed it, or made another of it. */
export interface Conflict {
  readonly section: Section;
  readonly item: string;
  readonly field?: string;
  /** What it was; undefined when it was not there. */
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
  readonly kept: 'ours' | 'theirs';
}

export interface Where {
  readonly section: Section;
  readonly item: string;
}

export interface Versions<Value> {
  readonly base: Value;
  readonly ours: Value;
  readonly theirs: Value;
}

/** Things that one side has removed and that are kept all the same. */
export interface Kept {
  isKeptAgainst(side: 'ours' | 'theirs', reference: string): boolean;
}

interface ItemMerge {
  readonly fields: Fields;
  readonly conflicts: readonly Conflict[];
}

export function mergeItem(where: Where, versions: Versions<Fields>, kept: Kept): ItemMerge {
  const { base, ours, theirs } = versions;
  // The fields of two kinds of node do not mix.
  if (where.section === 'nodes' && (base.type ?? ours.type) !== ours.type) return mergeWhole(where, versions);
  if (where.section === 'nodes' && ours.type !== theirs.type) return mergeWhole(where, versions);
  const conflicts: Conflict[] = [];
  const fields: [string, unknown][] = [];
  for (const field of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const restored = restore(where.section, field, { base: base[field], ours: ours[field], theirs: theirs[field] }, kept);
    const merged = mergeField(field, restored);
    if (merged.isConflict) conflicts.push({ ...where, field, ...restored, kept: 'ours' });
    if (merged.value !== undefined) fields.push([field, merged.value]);
  }
  return { fields: Object.fromEntries(fields), conflicts };
}

function mergeWhole(where: Where, versions: Versions<Fields>): ItemMerge {
  const { base, ours, theirs } = versions;
  if (sameMeaning(ours, base)) return { fields: theirs, conflicts: [] };
  if (sameMeaning(theirs, base) || sameMeaning(ours, theirs)) return { fields: ours, conflicts: [] };
  return { fields: ours, conflicts: [{ ...where, ...versions, kept: 'ours' }] };
}

function sameMeaning({ at: _one, ...one }: Fields, { at: _other, ...other }: Fields): boolean {
  return sameJson(one, other);
}

/** What led to something only stopped doing so because it was removed: when it is kept, so is the way to it. */
function restore(section: Section, field: string, versions: Versions<unknown>, kept: Kept): Versions<unknown> {
  const { base } = versions;
  const side = versions.ours === undefined ? 'ours' : versions.theirs === undefined ? 'theirs' : undefined;
  if (side === undefined || base === undefined) return versions;
  const isRestored = referencesIn(section, field, base).some((reference) => kept.isKeptAgainst(side, reference));
  return isRestored ? { ...versions, [side]: base } : versions;
}

/** Where things stand, and how large they are, is told to nobody as a conflict. */
const quietFields = ['at', 'size'];

function mergeField(field: string, { base, ours, theirs }: Versions<unknown>): { readonly value: unknown; readonly isConflict: boolean } {
  if (sameJson(ours, theirs) || sameJson(theirs, base)) return { value: ours, isConflict: false };
  if (sameJson(ours, base)) return { value: theirs, isConflict: false };
  if (field.startsWith(portPrefix) && sameJson(targetsOf(ours), targetsOf(theirs))) {
    return { value: canonicalJson(ours) < canonicalJson(theirs) ? ours : theirs, isConflict: false };
  }
  return { value: ours, isConflict: !quietFields.includes(field) };
}

function targetsOf(leads: unknown): readonly string[] | undefined {
  return (leads as readonly Lead[] | undefined)?.map(({ to }) => to);
}
