import type { NodeMigration } from '@callwright/flow-engine';

const retriesOfVersion1 = 2;

/** Version 1 had one text for every time it asked again; version 2 has words for each time. */
const toVersion2: NodeMigration = ({ again, ...config }) => {
  // Whoever wrote a list knew version 2, whatever the document calls itself.
  if (Array.isArray(again)) return { ...config, again };
  if (typeof again !== 'string' || again === '') return config;
  const retries = typeof config.retries === 'number' ? Math.min(Math.max(Math.trunc(config.retries), 0), 5) : retriesOfVersion1;
  return { ...config, again: Array.from({ length: retries }, () => again) };
};

export const askMigrations: readonly NodeMigration[] = [toVersion2];
