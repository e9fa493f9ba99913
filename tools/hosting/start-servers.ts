import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { canInstallPackages, installPackages } from "../run/debian";

/** A web server packaged by Debian, with our configuration. */
type ServerName = "nginx" | "caddy";

const PROGRAMS = {
  nginx: { program: "/usr/sbin/nginx", debian: "nginx-light" },
  caddy: { program: "/usr/bin/caddy", debian: "caddy" },
} as const;

/** Start timeout in ms. */
const LONGEST_START_MS = 15_000;

/**
 * Installs what is missing if that needs no permission; returns why a server cannot be tested, or
 * null.
 */
export function reasonWithout(name: ServerName): string | null {
  const { program, debian } = PROGRAMS[name];
  if (existsSync(program)) return null;
  if (!canInstallPackages()) return `${program} is not here, and only Debian's root may install it`;
  installPackages([debian]);
  return existsSync(program) ? null : `Debian's ${debian} could not be installed`;
}

/**
 * Starts a server on loopback with the configuration from `deploy/`, changing only address and
 * root; `folder` is for its own files. Throws if it does not answer.
 */
export async function startServer(
  name: ServerName,
  root: string,
  folder: string,
): Promise<{ origin: string; stop(): Promise<void> }> {
  const port = await freePort();
  const file = path.join(folder, `${name}.conf`);
  const configure = name === "nginx" ? nginxFile : caddyFile;
  await writeFile(file, await configure(root, folder, port));
  const options =
    name === "nginx"
      ? ["-c", file, "-p", folder]
      : ["run", "--config", file, "--adapter", "caddyfile"];
  const child = spawn(PROGRAMS[name].program, options, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const origin = `http://127.0.0.1:${port}`;
  try {
    await untilAnswering(origin, child);
  } catch (error) {
    child.kill();
    throw new Error(`${name} does not start: ${said}`, { cause: error });
  }
  return { origin, stop: () => stopped(child) };
}

async function nginxFile(root: string, folder: string, port: number): Promise<string> {
  const server = change(await readFile("deploy/nginx.conf", "utf8"), [
    ["listen 80;", `listen 127.0.0.1:${port};`],
    ["/var/www/ili-map", root],
  ]);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((kind) => `${kind}_temp_path ${folder}/${kind};`)
    .join("\n");
  // Workers of a root process run as www-data, which cannot read the test's folder.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  return `${user}
daemon off; worker_processes 1; pid ${folder}/nginx.pid; error_log stderr warn;
events {}
http { access_log off;
# As many servers are set up; our file must stand it.
gzip on; gzip_types *; gzip_min_length 1; gzip_proxied any;
${temporary}
${server}
}`;
}

async function caddyFile(root: string, _: string, port: number): Promise<string> {
  const server = change(await readFile("deploy/Caddyfile", "utf8"), [
    ["map.example.org {", `http://127.0.0.1:${port} {`],
    ["/var/www/ili-map", root],
  ]);
  return `{\n\tadmin off\n}\n${server}`;
}

function change(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((changed, [from, to]) => {
    if (!changed.includes(from)) throw new Error(`The configuration has no "${from}".`);
    return changed.replace(from, () => to);
  }, text);
}

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

async function untilAnswering(origin: string, child: ChildProcess): Promise<void> {
  const end = performance.now() + LONGEST_START_MS;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode}.`);
    try {
      await fetch(origin);
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await wait(50);
    }
  }
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once("exit", () => resolve());
    child.kill("SIGTERM");
  });
}
