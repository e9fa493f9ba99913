import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32, deflateSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { build } from "vite";
import { createStaticHandler } from "../run/static";

type Peer = Readonly<{ address: string; stop(): Promise<void> }>;

/** Builds a page of `peers/` and serves it with its tiles on loopback. */
export async function servePeer(name: string): Promise<Peer> {
  const outDir = await mkdtemp(path.join(tmpdir(), "ili-map-peer-"));
  await build({
    configFile: false,
    root: path.resolve("tools/bench/peers", name),
    plugins: [react()],
    logLevel: "warn",
    build: { outDir, emptyOutDir: true, target: "es2022" },
  });
  const files = createStaticHandler(outDir, () => {});
  const tile = transparentTile();
  const server = createServer((request, response) => {
    if (!request.url?.startsWith("/tiles/")) return files(request, response);
    response.writeHead(200, { "Content-Type": "image/png", "Content-Length": tile.length });
    response.end(tile);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return {
    address: `http://localhost:${port}/index.html`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

/** A transparent PNG of 256 × 256 px; far smaller than a real tile, so the peer is flattered. */
function transparentTile(): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(256, 0);
  head.writeUInt32BE(256, 4);
  // 8 bits a channel, grey with alpha.
  head.set([8, 4], 8);
  const rows = Buffer.alloc(256 * (1 + 256 * 2));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [chunk("IHDR", head), chunk("IDAT", deflateSync(rows)), chunk("IEND")];
  return Buffer.concat([signature, ...parts]);
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
