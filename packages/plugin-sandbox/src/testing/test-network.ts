import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Network } from '../egress/network.ts';

/** An internet of our own: names lead where the test says, and every fine address is answered by one server on this machine. */
export interface TestNetwork extends Network, AsyncDisposable {
  /** What was dialled, in order. */
  readonly dialled: readonly string[];
}

export const publicAddress = '93.184.215.14';

/**
 * It stands in for resolver and wire alone: the checks of URLs and addresses are the real ones. Only `dial`, which is given an address that
 * has passed them, leads to loopback, and speaks plain HTTP there.
 */
export async function createTestNetwork(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  addresses: Readonly<Record<string, readonly string[]>> = {},
): Promise<TestNetwork> {
  const dialled: string[] = [];
  const server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    dialled,
    resolve: async (host) => addresses[host] ?? [publicAddress],
    dial: async (host, [address]) => {
      dialled.push(`${host} at ${address}`);
      const socket = connect(port, '127.0.0.1');
      await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
      return socket;
    },
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
