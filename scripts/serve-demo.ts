import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { root } from './run';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

export type DemoServer = { address: string; paths: string[]; close: () => void };

/** Serves the demo articles on a free port of this machine; remembers which paths were asked for. */
export const serveDemo = (folder = join(root, 'demo')): Promise<DemoServer> =>
  new Promise((resolve, reject) => {
    const paths: string[] = [];
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      paths.push(pathname);
      const name = pathname.slice(1);
      const type = /^[\w-]+\.\w+$/.test(name) ? types[extname(name)] : undefined;
      const answer = (status: number, body: string | Buffer) =>
        response.writeHead(status, { 'content-type': type ?? 'text/plain' }).end(body);
      if (!type) answer(404, 'Not found');
      else
        readFile(join(folder, name)).then(
          (body) => answer(200, body),
          () => answer(404, 'Not found'),
        );
    });
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return;
      resolve({ address: `http://127.0.0.1:${address.port}`, paths, close: () => server.close() });
    });
  });
