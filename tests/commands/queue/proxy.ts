import { once } from "node:events";
import { createServer, connect as dial, type Socket } from "node:net";

export interface Proxy {
  readonly port: number;
  /** From now on nothing gets through, in either direction, and nobody is told: a cable that is cut. */
  cut(): void;
  /** The cable is whole again; what was on the way is lost. */
  mend(): void;
  close(): Promise<void>;
}

/** Stands between a client and a server on this machine, and loses everything when it is told to. */
export async function startProxy(target: number): Promise<Proxy> {
  let whole = true;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = dial(target, "127.0.0.1");
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on("data", (bytes) => {
        if (whole) to.write(bytes);
      });
      from.on("error", () => {});
      from.on("close", () => {
        sockets.delete(from);
        to.destroy();
      });
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as { port: number }).port,
    cut() {
      whole = false;
    },
    mend() {
      drop();
      whole = true;
    },
    async close() {
      drop();
      server.close();
      await once(server, "close");
    },
  };
}
