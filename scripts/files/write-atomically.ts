import { open, rename } from 'node:fs/promises';

/** The file has its old content or its new one, whatever happens in between; and the new one is on the disk when this resolves. */
export async function writeAtomically(file: string, content: string, mode = 0o600): Promise<void> {
  const aside = `${file}.${process.pid}.new`;
  const handle = await open(aside, 'w', mode);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, file);
}
