import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Name of the variable of the environment that says where turns are given. */
const TURNS_PORT = "CATCHLINE_TURNS_PORT";

/**
 * Gives the files of a run their turns: one plays at a time, as if each had the machine to itself, while the next starts its browser and waits. Turns are given in the order in
 * which they were asked for; a process that ends gives its own back.
 */
export async function setup(): Promise<(() => void) | undefined> {
  // The other engine's tests, in the same run, take turns with these.
  if (process.env[TURNS_PORT] !== undefined) return undefined;
  const line: Socket[] = [];
  const callFirst = (): void => void line[0]?.write("!");
  const server = createServer((socket) => {
    line.push(socket);
    if (line.length === 1) callFirst();
    // The close that follows says all there is to know.
    socket.on("error", () => {});
    socket.on("close", () => {
      const place = line.indexOf(socket);
      line.splice(place, 1);
      if (place === 0) callFirst();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  process.env[TURNS_PORT] = `${(server.address() as AddressInfo).port}`;
  return () => {
    delete process.env[TURNS_PORT];
    server.close();
  };
}

/** Waits until nobody else plays, however long that takes, and calls `play`; when that ends it is the next one's turn. */
export async function inTurn(play: () => Promise<void>): Promise<void> {
  const socket = connect(Number(process.env[TURNS_PORT]), "127.0.0.1");
  try {
    await once(socket, "data");
    await play();
  } finally {
    socket.destroy();
  }
}
