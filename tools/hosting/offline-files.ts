import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { OfflineFile, OfflineFiles } from "../../src/domain/offline";
import { isImmutable } from "./policy";

/** The worker's script; its name never changes, since a browser asks for new ones by it. */
const WORKER_FILE = "sw.js";

/** Pinned builds, pages of others, what only crawlers, hosts and other people's pages ask for. */
const LEFT_OUT =
  /^(v|examples|og|oembed)\/|^(_headers|robots\.txt|sitemap\.xml|sw\.js|ili-map\.(js|d\.ts))$|\.(gz|br|md)$/;

/** Of the ground by what they are: the archive, the relief, fonts for vector pictures, the embed's preview. */
const GROUND = /^tiles\/|\.ttf$|^embed\.html$/;

/** A script that is larger and that the app does not open with is seldom used: its part is the ground. */
const LARGE_SCRIPT_BYTES = 200_000;

/**
 * Lists the built site below `folder` for its worker: the shell and the ground, each with sizes and
 * hashes of the contents. The version is a hash of both.
 */
export function offlineFiles(folder: string): OfflineFiles {
  const start = readFileSync(path.join(folder, "index.html"), "utf8");
  const names = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => !LEFT_OUT.test(name))
    .sort();
  const files = names.map((name) => offlineFile(folder, name));
  const isGround = ({ url, bytes }: OfflineFile) =>
    GROUND.test(url) ||
    (url.endsWith(".js") && bytes > LARGE_SCRIPT_BYTES && !start.includes(`./${url}`));
  return {
    version: shortHash(JSON.stringify(files)),
    shell: files.filter((file) => !isGround(file)),
    ground: files.filter(isGround),
  };
}

function offlineFile(folder: string, url: string): OfflineFile {
  const content = readFileSync(path.join(folder, url));
  const integrity = `sha256-${createHash("sha256").update(content).digest("base64")}`;
  const revision = isImmutable(url) ? null : shortHash(content);
  return { url, revision, integrity, bytes: content.length };
}

function shortHash(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("base64url").slice(0, 12);
}

/** Writes the list ahead of the worker's script. Returns it. */
export function writeOfflineFiles(folder: string): OfflineFiles {
  const files = offlineFiles(folder);
  const worker = path.join(folder, WORKER_FILE);
  const code = readFileSync(worker, "utf8").replace(/^const OFFLINE_FILES=.*;\n/, "");
  writeFileSync(worker, `const OFFLINE_FILES=${JSON.stringify(files)};\n${code}`);
  return files;
}
