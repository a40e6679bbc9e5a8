import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { SLUG } from "../../definition/schema.ts";
import { formulaStyles } from "../../page/formula.ts";
import { LANGUAGES, type Language } from "../../values/language.ts";
import { UsageError } from "../terminal.ts";
import { SEEDS_MAX, STANDARD, type View } from "./page.ts";
import type { Studio } from "./studio.ts";
import { renderShell } from "./views/shell.ts";

/** The only address that is listened on: nobody but this machine can reach the preview. */
const LOOPBACK = "127.0.0.1";

/** Nothing is kept, nothing framed, nothing told to others. */
const HEADERS = {
  "Cache-Control": "no-store",
  "Content-Security-Policy": "frame-ancestors 'none'",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/**
 * Serves the preview on this machine alone, on the given port or any that is free.
 *
 * @throws UsageError when the port is taken.
 */
export async function serve(studio: Studio, port = 0): Promise<Server> {
  const server = createServer((request, response) => answer(studio, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE" || error.code === "EACCES"
          ? new UsageError(
              `Cannot listen on port ${port}: ${error.code === "EACCES" ? "permission denied" : "it is in use"}; without --port a free one is taken`,
            )
          : error,
      ),
    );
    server.listen(port, LOOPBACK, resolve);
  });
  return server;
}

/** The address of a server as it is typed into a browser. */
export function originOf(server: Server): string {
  return `http://${LOOPBACK}:${(server.address() as AddressInfo).port}`;
}

function answer(studio: Studio, request: IncomingMessage, response: ServerResponse): void {
  const end = (status: number, type: string, body: string) => {
    response.writeHead(status, { ...HEADERS, "Content-Type": `${type}; charset=utf-8` });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  if (!isOurs(request)) {
    end(403, "text/plain", "This page is for this machine alone.\n");
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    end(405, "text/plain", "There is nothing to change here: files are edited, and the page follows.\n");
    return;
  }
  const url = new URL(request.url ?? "/", "http://preview");
  if (url.pathname === "/formulas.css") {
    end(200, "text/css", formulaStyles());
    return;
  }
  if (url.pathname === "/favicon.ico") {
    response.writeHead(204, HEADERS).end(); // Browsers ask for one whatever the page says.
    return;
  }
  const events = url.pathname.startsWith("/events");
  const view = viewOf(events ? url.pathname.slice("/events".length) || "/" : url.pathname, url.searchParams);
  if (view === undefined) {
    end(404, "text/plain", "There is no such page.\n");
    return;
  }
  if (!events) {
    end(200, "text/html", renderShell(view));
    return;
  }
  response.writeHead(200, { ...HEADERS, "Content-Type": "text/event-stream; charset=utf-8" });
  const send = (event: string, data: object) => response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const close = studio.open(view, send);
  response.on("close", close);
}

/**
 * Whether a request comes from this page or was typed by whoever sits here. A foreign page may make a browser ask for
 * this address, by a name of its own that it lets point here; then the name, or the origin, is not ours.
 */
function isOurs({ headers, socket }: IncomingMessage): boolean {
  const hosts = [`${LOOPBACK}:${socket.localPort}`, `localhost:${socket.localPort}`];
  const { host, origin } = headers;
  if (host === undefined || !hosts.includes(host)) return false;
  if (origin !== undefined && !hosts.includes(origin.replace(/^http:\/\//, ""))) return false;
  const site = headers["sec-fetch-site"];
  return site === undefined || site === "same-origin" || site === "none" || headers["sec-fetch-mode"] === "navigate";
}

function viewOf(path: string, query: URLSearchParams): View | undefined {
  const slug = SLUG.slice(1, -1);
  const match = new RegExp(`^/problem/(${slug}/${slug})$`).exec(path);
  if (path !== "/" && match === null) return undefined;
  const seeds = Number(query.get("seeds") ?? STANDARD.seeds);
  const language = query.get("lang");
  return {
    id: match?.[1] ?? null,
    // A seed is any short text, see `--seed`.
    seed: (query.get("seed")?.trim() || STANDARD.seed).slice(0, 100),
    seeds: Number.isInteger(seeds) ? Math.min(Math.max(1, seeds), SEEDS_MAX) : STANDARD.seeds,
    language: (LANGUAGES as readonly string[]).includes(language ?? "") ? (language as Language) : STANDARD.language,
  };
}
