import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { pathToFileURL } from "node:url";
import { PRODUCT_NAME } from "../../src/domain/product-table";
import { CONTENT_SECURITY_POLICY, framedPolicy, isExample, isFrameable } from "../hosting/policy";
import { createStaticHandler } from "./static";

/** The port that other tools expect. */
export const DEFAULT_PORT = 4173;

/** Headers that a host should send too; see docs/embedding.md. */
export function setHeaders(response: ServerResponse, name: string, request: IncomingMessage): void {
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
  // A frame with sandbox="allow-scripts" has an opaque origin, to which even our own tiles and
  // fonts are cross-origin. Nothing here is secret.
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Allow-Headers", "Range, If-Match");
  response.setHeader("Access-Control-Expose-Headers", "Content-Range, Content-Length, ETag");
  if (!name.endsWith(".html") || isExample(name)) return;
  const framed = isFrameable(name);
  response.setHeader(
    "Content-Security-Policy",
    framed
      ? framedPolicy(`http://${request.headers.host}`)
      : `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  );
  if (!framed) response.setHeader("X-Frame-Options", "DENY");
}

/** Handles a request and returns true, or leaves it to the files. */
type Beside = (path: string, response: ServerResponse) => boolean;

/**
 * Serves a folder of built pages; resolves with a stop function. `beside` adds responses on the
 * same origin, for tests and the bench.
 */
export function serve(
  root: string,
  port: number,
  beside: Beside = () => false,
): Promise<{ port: number; stop(): Promise<void> }> {
  const files = createStaticHandler(root, setHeaders);
  const server = createServer((request, response) => {
    if (!beside(request.url ?? "/", response)) files(request, response);
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      const address = server.address();
      resolve({
        port: typeof address === "object" && address ? address.port : port,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            server.closeAllConnections();
          }),
      });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const wanted = Number(process.env.PORT ?? DEFAULT_PORT);
  try {
    const { port } = await serve(process.argv[2] ?? "dist", wanted);
    console.log(`${PRODUCT_NAME}: http://localhost:${port}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`Port ${wanted} cannot be used (${reason}). Choose another: PORT=4180 npm start`);
    process.exitCode = 1;
  }
}
