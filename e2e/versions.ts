import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { offlineFiles, writeOfflineFiles } from "../tools/hosting/offline-files";
import { setHeaders } from "../tools/run/serve";
import { createStaticHandler } from "../tools/run/static";

/** A site of two versions on an origin of its own, whose operator does what operators do. */
export type Versions = Readonly<{
  origin: string;
  /** Deploys one of them, whole; `half` has the pages and the worker of it and lacks its new files. */
  deploy(version: "first" | "second" | "half"): void;
  /** From now on nobody is answered, or everybody again. */
  cut(isCut: boolean): void;
  /** From now on what the worker stores of the ground comes in no time, or what was held comes. */
  hold(isHeld: boolean): void;
  /** How much is held. */
  held(): number;
  /** Paths below the root that were answered since the last call. */
  asked(): readonly string[];
  /** What a whole version weighs in its worker's list. */
  bytes: number;
  stop(): Promise<void>;
}>;

/** A dialog's script, which the second version has under another name. */
const RENAMED = /AboutDialog-[\w-]{8}(?=\.js)/;
export const SECOND_MARK = "data-second-version";

/** Serves the built site, and a second version of it that is made from it, below `/maps/`. */
export async function serveVersions(): Promise<Versions> {
  const folder = mkdtempSync(path.join(tmpdir(), "ili-versions-"));
  const [first, second] = ["first", "second"].map((name) => copyOf(path.join(folder, name)));
  if (!first || !second) throw new Error("There are no two versions.");
  const renamed = makeSecond(second);
  const handlers = [first, second].map((root) => createStaticHandler(root, setHeaders));
  let [version, half, isCut] = [0, false, false];
  const asked: string[] = [];
  let held: (() => void)[] | null = null;
  const server = createServer((request, response) => {
    const url = (request.url ?? "/").replace(/^\/maps/, "");
    if (isCut) return void request.socket.destroy();
    asked.push(url.slice(1));
    if (half && url.includes(renamed)) return void response.writeHead(404).end();
    request.url = url;
    const answer = () => handlers[version]?.(request, response);
    // The map itself asks for ranges.
    if (held && url.endsWith(".pmtiles") && !request.headers.range) held.push(answer);
    else answer();
  });
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("The server has no port.");
  const { shell, ground } = offlineFiles(first);
  return {
    origin: `http://localhost:${address.port}`,
    deploy: (next) => {
      version = next === "first" ? 0 : 1;
      half = next === "half";
    },
    cut: (now) => {
      isCut = now;
      if (now) server.closeAllConnections();
    },
    hold: (isHeld) => {
      for (const answer of held ?? []) answer();
      held = isHeld ? [] : null;
    },
    held: () => held?.length ?? 0,
    asked: () => asked.splice(0),
    bytes: [...shell, ...ground].reduce((sum, file) => sum + file.bytes, 0),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
        rmSync(folder, { recursive: true, force: true });
      }),
  };
}

function copyOf(target: string): string {
  cpSync("dist", target, {
    recursive: true,
    filter: (source) => !/^dist\/(v|og|examples)(\/|$)|\.(br|gz)$/.test(source),
  });
  return target;
}

/** Another mark on every page, another name for a dialog's script; its worker lists both. */
function makeSecond(root: string): string {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" });
  const old = files.map((name) => RENAMED.exec(name)?.[0]).find((name) => name !== undefined);
  if (!old) throw new Error("The build has no dialog to rename.");
  const renamed = `${old.slice(0, -8)}22222222`;
  for (const name of files.filter((one) => /\.(html|js)$/.test(one))) {
    const file = path.join(root, name);
    const text = readFileSync(file, "utf8");
    const next = text.replaceAll(old, renamed).replace("<html ", `<html ${SECOND_MARK} `);
    if (next === text && !name.includes(old)) continue;
    rmSync(file);
    writeFileSync(file.replace(old, renamed), next);
  }
  writeOfflineFiles(root);
  return renamed;
}
