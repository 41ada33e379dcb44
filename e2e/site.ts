import { createServer } from 'node:http';

export type Site = {
  /** Serves a page, and returns its address on a host that the extension reads. */
  show: (html: string, headers?: Record<string, string>) => string;
  close: () => void;
};

/** The same page on a host that the extension is not granted: how it is without us. */
export const withoutUs = (address: string): string => address.replace('//localhost', '//bare.localhost');

/** Serves pages that a test writes, each at a path of its own. */
export const serveSite = (): Promise<Site> =>
  new Promise((resolve, reject) => {
    const pages = new Map<string, { html: string; headers: Record<string, string> }>();
    const server = createServer(({ url = '/' }, response) => {
      const page = pages.get(url.replace(/\?.*$/, ''));
      if (page)
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers })
          .end(page.html);
      else response.writeHead(404).end();
    });
    server.on('error', reject);
    server.listen(0, 'localhost', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return;
      resolve({
        show(html, headers = {}) {
          const path = `/page${pages.size}.html`;
          pages.set(path, { html, headers });
          return `http://localhost:${address.port}${path}`;
        },
        close: () => server.close(),
      });
    });
  });

/** A page about what the built-in pack covers, around what a test is about. */
export const aPage = (body = '', head = ''): string => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta property="og:type" content="article"><title>A page</title>
<style>body { max-width: 640px; margin: 60px; font: 18px/1.6 sans-serif }</style>${head}
<main><article>
<p id="first">Meta builds Avocado, an AI model, at TBD Lab under Alexandr Wang.</p>
${body}
<p id="last">OpenAI and Google keep their best systems to themselves, as the Llama models once were not.</p>
</article></main></html>`;
