import { anyFreePort, isPortFree } from '../net/free-port.ts';
import type { StartEnv } from './env.ts';
import { startErrors } from './start-errors.ts';

export interface Ports {
  readonly public: number;
  readonly internal: number;
  readonly runtime: number;
}

const defaultPublicPort = 3000;
/** How far from the default a public port is looked for: people and their bookmarks expect it nearby. */
const nearby = 20;

/** A port that was asked for is used or refused; one that was not is found. */
export async function choosePorts(env: Pick<StartEnv, 'HOST' | 'PORT' | 'INTERNAL_PORT' | 'RUNTIME_PORT'>): Promise<Ports> {
  const asked = async (name: 'PORT' | 'INTERNAL_PORT' | 'RUNTIME_PORT', port: number, host?: string) => {
    if (!(await isPortFree(port, host))) throw startErrors.PORT_TAKEN({ name, port });
    return port;
  };
  return {
    public: env.PORT === undefined ? await nearestFreePort(env.HOST) : await asked('PORT', env.PORT, env.HOST),
    internal: env.INTERNAL_PORT === undefined ? await anyFreePort() : await asked('INTERNAL_PORT', env.INTERNAL_PORT),
    runtime: env.RUNTIME_PORT === undefined ? await anyFreePort() : await asked('RUNTIME_PORT', env.RUNTIME_PORT),
  };
}

async function nearestFreePort(host: string): Promise<number> {
  for (let port = defaultPublicPort; port < defaultPublicPort + nearby; port += 1) if (await isPortFree(port, host)) return port;
  return anyFreePort();
}
