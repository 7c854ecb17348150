import { once } from "node:events";
import { createServer } from "node:net";

/** Hosts that a browser asks for itself, whatever extension is in it. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla|firefox)\.(com|org|net)$/;

/** Where the proxy says whom it was asked for, one to a line. */
const LOG = "/asked";

/** A proxy while it stands. */
export interface LoggingProxy {
  readonly port: number;
  /** Hosts that were asked for, each once, but for those of the browsers themselves. */
  readonly asked: () => string[];
  close(): Promise<void>;
}

/** Starts a proxy that lets nothing through and remembers whom it was asked for. Asked itself, it answers with that (`askedSoFar`). */
export async function startLoggingProxy(): Promise<LoggingProxy> {
  const hosts = new Set<string>();
  const asked = (): string[] => [...hosts].filter((host) => !BROWSERS_OWN.test(host));
  const proxy = createServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", (text) => {
      const [method = "", target = ""] = String(text).split(/\s/, 2);
      if (target === LOG) {
        socket.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n${asked().join("\n")}`);
        return;
      }
      hosts.add(hostIn(target) ?? `${method} ${target}`);
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const address = proxy.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    asked,
    close: () => new Promise((resolve) => proxy.close(() => resolve())),
  };
}

/** Whom a logging proxy was asked for so far, by whatever browser of this run. */
export async function askedSoFar(port: number): Promise<string[]> {
  const text = await (await fetch(`http://127.0.0.1:${port}${LOG}`)).text();
  return text.split("\n").filter((host) => host !== "");
}

/** The host in what a client asks a proxy for: `a.example:443` or `http://a.example/x`. */
function hostIn(target: string): string | undefined {
  return /^(?:https?:\/\/)?([^\s:/]+)/.exec(target)?.[1];
}
