import type { ProbeResult } from '@callwright/http-server/create-probe';

/** What the api cannot do its work without. */
export const partNames = ['database', 'runtime'] as const;
export type PartName = (typeof partNames)[number];

export type Parts = Readonly<Record<PartName, ProbeResult>>;
export type LookAtParts = () => Promise<Parts>;
