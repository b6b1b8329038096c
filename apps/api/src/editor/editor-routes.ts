import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';
import { cacheControlOf, editorFile } from './editor-file.ts';

export interface EditorRoutesOptions {
  /** The folder of the editor's build. */
  readonly folder: string;
}

/** Serves the editor to browsers. */
export const editorRoutes: FastifyPluginAsync<EditorRoutesOptions> = async (server, { folder }) => {
  const isBuilt = existsSync(join(folder, 'index.html'));
  if (isBuilt) {
    await server.register(fastifyStatic, {
      root: folder,
      // The one route below decides which file is meant.
      serve: false,
      cacheControl: false,
      setHeaders: (reply, path) => reply.header('cache-control', cacheControlOf(path.slice(folder.length))),
    });
  }

  server.get('/*', async (request, reply) => {
    const [path = '/'] = request.url.split('?', 1);
    const file = editorFile({ path, accept: request.headers.accept });
    if (file === undefined) {
      reply.callNotFound();
      return reply;
    }
    if (isBuilt) return reply.sendFile(file);
    return reply.code(503).type('text/plain; charset=utf-8').send(notBuilt);
  });
};

const notBuilt = 'The editor is not built yet. Run "npm run build" in the repository, then start Callwright again.\n';
