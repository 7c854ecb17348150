import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** Name of the variable of the environment that says where turns are given. */
const TURNS_PORT = "CATCHLINE_TURNS_PORT";

/** What there is to play on. */
const WHOLE = 2;

/** How much of the machine a file plays on: all of it, or as much as leaves room for another of that kind. */
export type Share = "whole" | "half";

interface Player {
  readonly socket: Socket;
  readonly takes: number;
  plays: boolean;
}

/**
 * Gives the files of a run their turns: one plays at a time, as if each had the machine to itself, or two that need but half of it, while the next starts its browser and
 * waits. Turns are given in the order in which they were asked for; a process that ends gives its own back.
 */
export async function setup(): Promise<(() => void) | undefined> {
  // The other engine's tests, in the same run, take turns with these.
  if (process.env[TURNS_PORT] !== undefined) return undefined;
  const line: Player[] = [];
  const callNext = (): void => {
    let room = WHOLE;
    for (const player of line) {
      room -= player.takes;
      if (room < 0) return;
      if (!player.plays) player.socket.write("!");
      player.plays = true;
    }
  };
  const server = createServer((socket) => {
    socket.once("data", (share) => {
      line.push({ socket, takes: String(share) === "half" ? WHOLE / 2 : WHOLE, plays: false });
      callNext();
    });
    // The close that follows says all there is to know.
    socket.on("error", () => {});
    socket.on("close", () => {
      const place = line.findIndex((player) => player.socket === socket);
      if (place === -1) return;
      line.splice(place, 1);
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

/** Waits until nobody else plays on that share of the machine, however long that takes, and calls `play`; when that ends it is the next one's turn. */
export async function inTurn(share: Share, play: () => Promise<void>): Promise<void> {
  const socket = connect(Number(process.env[TURNS_PORT]), "127.0.0.1");
  try {
    socket.write(share);
    await once(socket, "data");
    await play();
  } finally {
    socket.destroy();
  }
}
