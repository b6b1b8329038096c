import { delimiter } from 'node:path';

/** PATH with this folder first. */
export function searchPathWith(folder: string): string {
  return [folder, process.env.PATH].join(delimiter);
}

/** The environment of a newcomer: nothing of ours but what the machine needs to reach the package registry and a browser. */
export function userEnv({ home, path }: { readonly home: string; readonly path: string }): NodeJS.ProcessEnv {
  const passedOn = ['CI', 'CHROMIUM_PATH', 'LANG', 'NODE_EXTRA_CA_CERTS', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'];
  const configuration = Object.keys(process.env).filter((name) => /^npm_config_(registry|cafile|proxy|https_proxy)$/i.test(name));
  const inherited = [...passedOn, ...configuration].map((name) => [name, process.env[name]]).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(inherited), HOME: home, PATH: path };
}
