import { createServer } from "node:http";

/** A foreign page with a frame; it keeps the messages that it receives. */
export type HostPage = Readonly<{
  /** URL of the frame. */
  frame: string;
  /** The frame's `sandbox` attribute, if any. */
  sandbox?: string;
  width?: number;
  height?: number;
}>;

/** A whole foreign page with its response headers. */
export type OwnPage = Readonly<{ html: string; headers?: Readonly<Record<string, string>> }>;

type Host = Readonly<{
  origin: string;
  address(page: HostPage): string;
  /** Serves a page and returns its URL. */
  put(page: OwnPage): string;
  stop(): Promise<void>;
}>;

/**
 * Serves pages on another origin than `localhost`, for measuring and testing embeds. Messages are
 * in the page's `window.messages`, each with its origin.
 */
export function serveHost(): Promise<Host> {
  const pages: OwnPage[] = [];
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://127.0.0.1");
    const own = pages[Number(pathname.slice(1) || Number.NaN)];
    if (own) {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...own.headers });
      response.end(own.html);
      return;
    }
    const attributes = ["src", "sandbox", "width", "height"].flatMap((name) => {
      const value = searchParams.get(name);
      return value === null ? [] : [`${name}="${escapeAttribute(value)}"`];
    });
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(hostPage(attributes.join(" ")));
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" ? address?.port : undefined;
      const origin = `http://127.0.0.1:${port}`;
      resolve({
        origin,
        address: ({ frame, sandbox, width = 640, height = 480 }) => {
          const query = new URLSearchParams({ src: frame, width: `${width}`, height: `${height}` });
          if (sandbox !== undefined) query.set("sandbox", sandbox);
          return `${origin}/?${query}`;
        },
        put: (page) => `${origin}/${pages.push(page) - 1}`,
        stop: () =>
          new Promise((stopped) => {
            server.close(() => stopped());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function hostPage(frameAttributes: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A page of somebody else</title>
<link rel="icon" href="data:,">
<script>
window.messages = [];
window.addEventListener("message", ({ data, origin }) => window.messages.push({ data, origin }));
</script></head>
<body><h1>A page of somebody else</h1><iframe title="Map" ${frameAttributes}></iframe></body>
</html>`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
