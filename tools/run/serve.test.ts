import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serve } from "./serve";

let folder = "";
let base = "";
let stop: () => Promise<void>;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "serve-"));
  await mkdir(path.join(folder, "tiles"));
  await writeFile(path.join(folder, "index.html"), "<!doctype html><title>app</title>");
  await writeFile(path.join(folder, "embed.html"), "<!doctype html><title>embed</title>");
  await writeFile(path.join(folder, "tiles/a.pmtiles"), "0123456789");
  const server = await serve(folder, 0);
  base = `http://localhost:${server.port}`;
  stop = server.stop;
});

afterAll(async () => {
  await stop();
  await rm(folder, { recursive: true, force: true });
});

const range = (value: string) => fetch(`${base}/tiles/a.pmtiles`, { headers: { Range: value } });

describe("the server", () => {
  it.each([
    ["bytes=2-4", "234", "bytes 2-4/10"],
    ["bytes=7-", "789", "bytes 7-9/10"],
    ["bytes=-2", "89", "bytes 8-9/10"],
    ["bytes=8-99", "89", "bytes 8-9/10"],
  ])("answers %s with %s", async (wanted, text, contentRange) => {
    const response = await range(wanted);
    expect(response.status).toBe(206);
    expect(response.headers.get("Content-Range")).toBe(contentRange);
    expect(response.headers.get("Content-Type")).toBe("application/vnd.pmtiles");
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(await response.text()).toBe(text);
  });

  it("refuses a range past the end", async () => {
    expect((await range("bytes=10-12")).status).toBe(416);
  });

  it("compresses text and answers an unchanged file with 304", async () => {
    const response = await fetch(`${base}/`);
    expect(response.headers.get("Content-Encoding")).toBe("gzip");
    const tag = response.headers.get("ETag") ?? "";
    const again = await fetch(`${base}/`, { headers: { "If-None-Match": tag } });
    expect(again.status).toBe(304);
  });

  it("lets others frame the embed but not the app", async () => {
    const app = await fetch(`${base}/index.html`);
    const embed = await fetch(`${base}/embed.html`);
    expect(app.headers.get("X-Frame-Options")).toBe("DENY");
    expect(app.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'none'");
    expect(embed.headers.get("X-Frame-Options")).toBeNull();
    expect(embed.headers.get("Content-Security-Policy")).not.toContain("frame-ancestors");
    expect(embed.headers.get("Content-Security-Policy")).not.toContain("unsafe");
  });

  it("serves nothing from outside its folder", async () => {
    expect((await fetch(`${base}/%2e%2e%2fpackage.json`)).status).toBe(404);
    expect((await fetch(`${base}/nothing.html`)).status).toBe(404);
  });
});
