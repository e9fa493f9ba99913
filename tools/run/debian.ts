import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Whether packages can be installed here without asking: only Debian's root may. */
export function canInstallPackages(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

export function isInstalled(name: string): boolean {
  const query = spawnSync("dpkg-query", ["--status", name], { encoding: "utf8" });
  return query.stdout.includes("Status: install ok installed");
}

/** Installs Debian packages; whether it worked shows in what is there afterwards. */
export function installPackages(names: readonly string[]): void {
  run("apt-get", ["update"]);
  run("apt-get", ["install", "--yes", "--no-install-recommends", ...names]);
}

/** Runs a command before everybody's eyes. */
export function run(command: string, options: readonly string[]): void {
  console.log(`${command} ${options.join(" ")}`);
  spawnSync(command, options, {
    stdio: "inherit",
    // On Windows npx is a batch file, which only a shell can start.
    shell: process.platform === "win32",
    // In runlevel 1 Debian starts no server that it has just installed.
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" },
  });
}
