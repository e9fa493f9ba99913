import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compressTexts } from "./compress";
import { pinBuild } from "./pin";
import { CONTENT_SECURITY_POLICY, framedPolicy } from "./policy";
import { reasonWithout, startServer } from "./start-servers";

const PAGE = `<!doctype html><title>A page</title>${"<p>Words of a page.</p>".repeat(100)}`;
const SCRIPT = `console.log(${"1 + ".repeat(500)}1);`;
const TILES = randomBytes(5000);

const FILES: Readonly<Record<string, string | Buffer>> = {
  "index.html": PAGE,
  "kk/index.html": PAGE,
  "embed.html": PAGE,
  "press.html": PAGE,
  "examples/host.html": PAGE,
  "ili-map.js": SCRIPT,
  "sw.js": SCRIPT,
  "assets/index-AbCd1234.js": SCRIPT,
  "tiles/ili.pmtiles": TILES,
  "sites.geojson": "{}",
  "manifest.webmanifest": "{}",
  "icon.svg": "<svg/>",
};

type Answer = Readonly<{
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}>;

/** A raw request: `fetch` would decompress the body and hide the encoding. */
function ask(address: string, headers: Readonly<Record<string, string>> = {}, method = "GET") {
  return new Promise<Answer>((resolve, reject) => {
    const call = request(address, { headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const flat = Object.entries(response.headers).map(([key, value]) => [key, String(value)]);
        const body = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(flat), body });
      });
    });
    call.on("error", reject);
    call.end();
  });
}

for (const name of ["nginx", "caddy"] as const) {
  const reason = reasonWithout(name);
  if (reason) console.log(`${name} is not tried: ${reason}.`);

  describe.skipIf(reason !== null)(`${name} with our configuration`, () => {
    let folder = "";
    let server: Awaited<ReturnType<typeof startServer>>;
    const get = (file: string, headers?: Readonly<Record<string, string>>, method?: string) =>
      ask(`${server.origin}/${file}`, headers, method);

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), "ili-server-"));
      const root = path.join(folder, "site");
      for (const [file, content] of Object.entries(FILES)) {
        await mkdir(path.dirname(path.join(root, file)), { recursive: true });
        await writeFile(path.join(root, file), content);
      }
      compressTexts(root);
      pinBuild(root, "0.1.0");
      server = await startServer(name, root, folder);
    }, 30_000);

    afterAll(async () => {
      await server?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it.each(["", "index.html", "kk/", "kk/index.html", "v/0.1.0/", "v/0.1.0/index.html"])(
      "lets nobody frame /%s and has it asked for anew",
      async (file) => {
        const { status, headers } = await get(file);
        expect(status).toBe(200);
        expect(headers["content-security-policy"]).toBe(
          `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
        );
        expect(headers["x-frame-options"]).toBe("DENY");
        expect(headers["cache-control"]).toBe("no-cache");
        expect(headers["content-type"]).toMatch(/^text\/html; charset=utf-8$/i);
      },
    );

    it.each(["embed.html", "press.html", "v/0.1.0/embed.html"])(
      "lets anyone frame /%s",
      async (file) => {
        const { headers } = await get(`${file}?lang=kk`);
        expect(headers["content-security-policy"]).toBe(framedPolicy(server.origin));
        expect(headers).not.toHaveProperty("x-frame-options");
        expect(headers["cache-control"]).toBe("no-cache");
      },
    );

    it.each([
      [
        "assets/index-AbCd1234.js",
        /^(text|application)\/javascript/,
        "max-age=31536000, immutable",
      ],
      ["v/0.1.0/assets/index-AbCd1234.js", /javascript/, "max-age=31536000, immutable"],
      ["ili-map.js", /javascript/, "no-cache"],
      ["v/0.1.0/ili-map.js", /javascript/, "no-cache"],
      ["sw.js", /javascript/, "no-cache"],
      ["tiles/ili.pmtiles", /^application\/vnd\.pmtiles$/, "max-age=3600"],
      ["sites.geojson", /^application\/geo\+json/, "max-age=3600"],
      ["manifest.webmanifest", /^application\/manifest\+json/, "max-age=3600"],
      ["icon.svg", /^image\/svg\+xml/, "max-age=3600"],
    ])("sends /%s with its type and for its time", async (file, type, cache) => {
      const { status, headers } = await get(file);
      expect(status).toBe(200);
      expect(headers["content-type"]).toMatch(type);
      expect(headers["cache-control"]).toBe(cache);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
      expect(headers["access-control-allow-origin"]).toBe("*");
      expect(headers["access-control-expose-headers"]).toContain("Content-Range");
    });

    it.each(["examples/host.html", "v/0.1.0/examples/host.html"])(
      "leaves /%s the policy that stands in it",
      async (file) => {
        const { headers } = await get(file);
        expect(headers).not.toHaveProperty("content-security-policy");
        expect(headers["cache-control"]).toBe("no-cache");
      },
    );

    it("sends a part of the tiles, and says where it lies", async () => {
      const { status, headers, body } = await get("tiles/ili.pmtiles", { Range: "bytes=100-299" });
      expect(status).toBe(206);
      expect(headers["content-range"]).toBe("bytes 100-299/5000");
      expect(body.equals(TILES.subarray(100, 300))).toBe(true);
      const etag = headers["etag"] ?? "";
      expect(etag).toMatch(/^"/);
      const same = await get("tiles/ili.pmtiles", { Range: "bytes=0-9", "If-Match": etag });
      expect(same.status).toBe(206);
      const beyond = await get("tiles/ili.pmtiles", { Range: "bytes=6000-" });
      expect(beyond.status).toBe(416);
    });

    it("sends the tiles unpacked, whoever asks", async () => {
      const { headers, body } = await get("tiles/ili.pmtiles", { "Accept-Encoding": "gzip, br" });
      expect(headers).not.toHaveProperty("content-encoding");
      expect(body.equals(TILES)).toBe(true);
    });

    it("answers a preflight of a frame without an origin", async () => {
      const { status, headers } = await get("tiles/ili.pmtiles", { Origin: "null" }, "OPTIONS");
      expect(status).toBe(204);
      expect(headers["access-control-allow-headers"]).toContain("Range");
    });

    it("sends the packed copies", async () => {
      const gzip = await get("assets/index-AbCd1234.js", { "Accept-Encoding": "gzip" });
      expect(gzip.headers["content-encoding"]).toBe("gzip");
      expect(gzip.headers["vary"]).toMatch(/accept-encoding/i);
      expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
      const plain = await get("assets/index-AbCd1234.js");
      expect(plain.headers).not.toHaveProperty("content-encoding");
      expect(plain.body.toString()).toBe(SCRIPT);
    });

    // Debian's nginx-light lacks brotli; the configuration names the module that adds it.
    it.runIf(name === "caddy")("sends brotli to who takes it", async () => {
      const { headers, body } = await get("", { "Accept-Encoding": "gzip, br" });
      expect(headers["content-encoding"]).toBe("br");
      expect(brotliDecompressSync(body).toString()).toBe(PAGE);
    });

    it("says that a file is not there", async () => {
      expect((await get("nothing.html")).status).toBe(404);
      expect((await get("kk")).status).toBeGreaterThanOrEqual(301);
    });
  });
}
