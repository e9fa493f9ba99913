import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { gzipSync } from "node:zlib";
import { setHeaders } from "./serve";
import { createStaticHandler } from "./static";

/** Resources of an embed that can fail, as paths below the site's root. */
const RESOURCES = {
  tiles: /\.pmtiles$/,
  relief: /relief[^/]*\.webp$/,
  script: /assets\/embed-[^/]*\.js$/,
  style: /assets\/style-[^/]*\.css$/,
} as const;
export type Resource = keyof typeof RESOURCES;

const TYPES: Readonly<Record<Resource, string>> = {
  tiles: "application/vnd.pmtiles",
  relief: "image/webp",
  script: "text/javascript",
  style: "text/css",
};

/** Delay of a slow server in ms, below all timeouts. */
const SLOW_MS = 1500;

type Answer = (response: ServerResponse, bytes: Buffer, type: string) => void;

const status =
  (code: number): Answer =>
  (response) =>
    response.writeHead(code).end("There is no such file.");

/** Too little of any file to be useful. */
const CUT_BYTES = 1000;

/** Handlers of a fault; `null` sends the file after all. */
const FAULTS = {
  "404": status(404),
  "403": status(403),
  "500": status(500),
  html: (response) =>
    response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><p>Welcome"),
  empty: (response, _, type) => response.writeHead(200, { "Content-Type": type }).end(),
  cut: (response, bytes, type) => {
    const piece = bytes.subarray(0, CUT_BYTES);
    response.writeHead(200, { "Content-Type": type, "Content-Length": piece.length }).end(piece);
  },
  broken: (response, bytes, type) => {
    response.writeHead(200, { "Content-Type": type, "Content-Length": bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
  },
  hang: () => {},
  stall: (response, bytes, type) => {
    response.writeHead(200, { "Content-Type": type, "Content-Length": bytes.length });
    response.write(bytes.subarray(0, 100));
  },
  packed: (response, bytes, type) =>
    response
      .writeHead(200, { "Content-Type": type, "Content-Encoding": "gzip" })
      .end(gzipSync(bytes)),
  slow: null,
  "no-cors": null,
} as const satisfies Readonly<Record<string, Answer | null>>;
export type Fault = keyof typeof FAULTS;

/**
 * Serves the built site once per fault: on the host `tiles-404.localhost` only the tiles are
 * missing, and so on. One host each, since hanging requests would use up the connections of the
 * others. Resolves with its port and a stop function.
 */
export function serveFaults(root: string): Promise<{ port: number; stop(): Promise<void> }> {
  const files = createStaticHandler(root, setHeaders);
  const server = createServer(async (request: IncomingMessage, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const name = pathname.slice(1);
    const [, resource = "", fault = ""] =
      /^(\w+)-([\w-]+)\./.exec(request.headers.host ?? "") ?? [];
    if (!isResource(resource) || !isFault(fault) || !RESOURCES[resource].test(name)) {
      return files(request, response);
    }
    if (fault === "slow") await wait(SLOW_MS);
    const answer = FAULTS[fault];
    setHeaders(response, name, request);
    if (fault === "no-cors") {
      // The file handler sets headers too, so they are delayed at the last moment.
      const send = response.writeHead.bind(response);
      response.writeHead = (code: number) => {
        response.removeHeader("Access-Control-Allow-Origin");
        return send(code);
      };
    }
    if (answer) answer(response, readFileSync(path.join(root, name)), TYPES[resource]);
    else files(request, response);
  });
  return new Promise((resolve) => {
    server.listen(0, "localhost", () => {
      const address = server.address();
      resolve({
        port: typeof address === "object" && address ? address.port : 0,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function isResource(text: string): text is Resource {
  return Object.hasOwn(RESOURCES, text);
}

function isFault(text: string): text is Fault {
  return Object.hasOwn(FAULTS, text);
}
