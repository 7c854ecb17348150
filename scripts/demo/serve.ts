import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { generate } from "selfsigned";

/** What stands at a path. */
export interface Served {
  readonly type: string;
  readonly body: string;
}

/** What a site says beside its pages, such as `Permissions-Policy`. */
export type Headers = Readonly<Record<string, string>>;

/** A host served on loopback. */
export interface ServedSite {
  /** With the port: `https://edition.cnn.com:40123`. */
  readonly origin: string;
  /** Stops serving and drops every connection. */
  close(): Promise<void>;
}

/**
 * Serves a host over https on a free loopback port, with a certificate made for this run that only a test browser accepts. `answer` says what stands at a
 * path; null: nothing.
 */
export async function serve(
  host: string,
  answer: (path: string, origin: string) => Served | null,
  headers: Headers = {},
): Promise<ServedSite> {
  const { private: key, cert } = await generate([{ name: "commonName", value: host }], {
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: host }] }],
  });
  const server = createServer({ key, cert }, (request, response) => {
    const served = answer(new URL(request.url ?? "/", origin()).pathname, origin());
    if (served === null) {
      response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not here.");
      return;
    }
    response.writeHead(200, { "cache-control": "no-store", ...headers, "content-type": `${served.type}; charset=utf-8` }).end(served.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = (): string => `https://${host}:${(server.address() as AddressInfo).port}`;
  return {
    origin: origin(),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
