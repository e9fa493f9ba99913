import { gzipSync } from "node:zlib";
import { Compression } from "pmtiles";
import { expect, it } from "vitest";
import { decompress } from "./decompress";

const text = "Ili ".repeat(1000);

function packed(length?: number): ArrayBuffer {
  const bytes = new Uint8Array(gzipSync(text)).slice(0, length);
  return bytes.buffer;
}

it("unpacks gzip, and leaves alone what is not packed", async () => {
  expect(new TextDecoder().decode(await decompress(packed(), Compression.Gzip))).toBe(text);
  const plain = new Uint8Array([1, 2, 3]).buffer;
  expect(await decompress(plain, Compression.None)).toBe(plain);
});

// Vitest fails a test whose file leaves a rejection that nobody has caught.
it.each([0, 1, 20, 40])("rejects once, and catchably, when cut to %i bytes", async (length) => {
  await expect(decompress(packed(length), Compression.Gzip)).rejects.toThrow();
});

it("rejects a kind that no browser unpacks", async () => {
  await expect(decompress(packed(), Compression.Zstd)).rejects.toThrow("cannot be unpacked");
});
