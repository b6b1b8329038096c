import { migrationErrors } from './migration-errors.ts';

/** The folder of the next migration, `0002_add_contacts`: four digits, so that names sort as numbers do. */
export function nameMigration(name: string, existing: readonly string[]): string {
  if (!/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name) || name.length > 60) throw migrationErrors.BAD_NAME({ name });
  const taken = existing.find((folder) => folder.replace(/^\d+_/, '') === name);
  if (taken !== undefined) throw migrationErrors.NAME_TAKEN({ name, taken });
  const last = Math.max(0, ...existing.map((folder) => Number.parseInt(folder, 10)));
  return `${String(last + 1).padStart(4, '0')}_${name}`;
}
