import type { Socket } from 'node:net';
import { isBlockedAddress } from './blocked-addresses.ts';
import type { Network } from './network.ts';

/** A host name leads to an address that no plugin may reach. */
export class BlockedAddress extends Error {}

/** Resolves, checks every address, and dials what was checked: a name that changes its mind in between gains nothing. */
export async function openCheckedSocket(network: Network, host: string, signal: AbortSignal): Promise<Socket> {
  const addresses = await network.resolve(host);
  if (addresses.length === 0) throw new Error(`"${host}" has no address.`);
  // One bad address among good ones is an attack, or a mistake that is as bad.
  if (addresses.some(isBlockedAddress)) throw new BlockedAddress(`"${host}" leads to an address that plugins may not reach.`);
  return network.dial(host, addresses, signal);
}
