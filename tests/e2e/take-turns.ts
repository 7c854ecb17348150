import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Name of the variable of the environment that says where turns are given. */
const TURNS_PORT = "CATCHLINE_TURNS_PORT";

/** So many play at a time: a file waits for pages and browsers half of its time, and leaves the machine to another meanwhile. */
const PLAYERS = 2;

/**
 * Gives the files of a run their turns: two play at a time, while the next starts its browser and waits. Turns are given in the order in which they were asked for; a
 * process that ends gives its own back.
 */
export async function setup(): Promise<(() => void) | undefined> {
  // The other engine's tests, in the same run, take turns with these.
  if (process.env[TURNS_PORT] !== undefined) return undefined;
  const line: Socket[] = [];
  const playing = new Set<Socket>();
  const callNext = (): void => {
    for (const player of line.slice(0, PLAYERS)) {
      if (playing.has(player)) continue;
      playing.add(player);
      player.write("!");
    }
  };
  const server = createServer((player) => {
    line.push(player);
    callNext();
    // The close that follows says all there is to know, and comes only where what was sent is read.
    player.on("error", () => {}).resume();
    player.on("close", () => {
      playing.delete(player);
      line.splice(line.indexOf(player), 1);
      callNext();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  process.env[TURNS_PORT] = `${(server.address() as AddressInfo).port}`;
  return () => {
    delete process.env[TURNS_PORT];
    server.close();
  };
}

/** Waits for a turn, however long that takes, and calls `play`; when that ends it is the next one's turn. */
export async function inTurn(play: () => Promise<void>): Promise<void> {
  const socket = connect(Number(process.env[TURNS_PORT]), "127.0.0.1");
  try {
    await once(socket, "data");
    await play();
  } finally {
    socket.destroy();
  }
}
