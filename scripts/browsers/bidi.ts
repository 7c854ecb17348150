/** What a WebDriver BiDi command answers; each caller knows the shape of its own (https://www.w3.org/TR/webdriver-bidi/). */
export type BidiAnswer = Record<string, unknown>;

/** A WebDriver BiDi connection to one browser. */
export interface Bidi {
  /** Sends a command and answers with its result. Rejects on an error answer, after thirty seconds, and when the connection ends. */
  send(method: string, params?: object): Promise<BidiAnswer>;
  close(): void;
}

const ANSWER_MS = 30_000;

/** Connects to a BiDi WebSocket address. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve: (answer: BidiAnswer) => void; reject: (error: Error) => void }>();
  let last = 0;
  socket.addEventListener("message", (event) => {
    const message = JSON.parse(String(event.data)) as { id?: number; type: string; error?: string; message?: string; result?: BidiAnswer };
    const call = message.id === undefined ? undefined : waiting.get(message.id);
    if (!call || message.id === undefined) return;
    waiting.delete(message.id);
    if (message.type === "error") call.reject(new Error(`${message.error}: ${message.message}`));
    else call.resolve(message.result ?? {});
  });
  socket.addEventListener("close", () => {
    for (const call of waiting.values()) call.reject(new Error("the browser ended the connection"));
    waiting.clear();
  });
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("error", () => reject(new Error(`no BiDi connection at ${address}`)));
  });
  return {
    send(method, params = {}) {
      if (socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error("the browser ended the connection"));
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`no answer to ${method} in ${ANSWER_MS} ms`));
        }, ANSWER_MS);
        waiting.set(id, {
          resolve: (answer) => {
            clearTimeout(timer);
            resolve(answer);
          },
          reject: (error) => {
            clearTimeout(timer);
            reject(error);
          },
        });
        socket.send(JSON.stringify({ id, method, params }));
      });
    },
    close: () => socket.close(),
  };
}

/** A node of a document, as BiDi names it. */
export interface SharedNode {
  readonly sharedId: string;
}

/**
 * Runs a function in a context and answers with what it returns, both ways as JSON. Throws with the message of what it throws. `node`, where given, comes before
 * the arguments.
 */
export async function callInContext<R>(
  bidi: Bidi,
  context: string,
  source: string,
  args: readonly unknown[],
  node?: SharedNode | Promise<SharedNode>,
): Promise<R> {
  const answer = await bidi.send("script.callFunction", {
    functionDeclaration: `async (args, ...node) => JSON.stringify({ value: await (${source})(...node, ...JSON.parse(args)) })`,
    awaitPromise: true,
    target: { context },
    arguments: [{ type: "string", value: JSON.stringify(args) }, ...(node ? [await node] : [])],
  });
  if (answer.type === "exception") throw new Error((answer.exceptionDetails as { text: string }).text);
  return (JSON.parse((answer.result as { value: string }).value) as { value: R }).value;
}

/** Runs a function in a context and answers with the elements it returns, in its order. */
export async function elementsInContext(bidi: Bidi, context: string, source: string, ...args: readonly string[]): Promise<SharedNode[]> {
  const answer = await bidi.send("script.callFunction", {
    functionDeclaration: source,
    awaitPromise: false,
    target: { context },
    arguments: args.map((value) => ({ type: "string", value })),
    serializationOptions: { maxDomDepth: 0 },
  });
  if (answer.type === "exception") throw new Error((answer.exceptionDetails as { text: string }).text);
  return (answer.result as { value: readonly SharedNode[] }).value.map(({ sharedId }) => ({ sharedId }));
}
