import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { channelPath } from '@callwright/internal-protocol/channel';
import type { FastifyPluginAsync } from 'fastify';
import { WebSocketServer } from 'ws';
import { hasBearer } from '../http/has-bearer.ts';
import { tokenWrong } from '../internal/demand-token.ts';
import { refuseUpgrade } from '../media/raw-response.ts';
import { type HearRuntimeOptions, hearRuntime } from './hear-runtime.ts';

export interface RuntimeChannelsOptions extends Omit<HearRuntimeOptions, 'log'> {
  readonly internalToken: string;
}

/** More than a runtime with ten thousand calls has to say at once. */
const maxPayload = 1_048_576;

export function isChannelUpgrade({ headers, url = '' }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket' && url === channelPath;
}

/** The WebSockets that runtimes keep open: who they are and how busy they are comes up, what they must know of their calls goes down. */
export const runtimeChannels: FastifyPluginAsync<RuntimeChannelsOptions> = async (server, { internalToken, ...options }) => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false });
  server.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (!hasBearer(request.headers.authorization, internalToken)) return refuseUpgrade(socket, 401, tokenWrong);
    sockets.handleUpgrade(request, socket, head, (channel) => {
      void hearRuntime(channel, { ...options, log: server.log });
    });
  });
};
