import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Whether packages can be installed without asking: as root on Debian. */
export function canInstallPackages(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/etc/os-release")) return false;
  return /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

export function isInstalled(name: string): boolean {
  const query = spawnSync("dpkg-query", ["--status", name], { encoding: "utf8" });
  return query.stdout.includes("Status: install ok installed");
}

/** Installs Debian packages; callers check the result themselves. */
export function installPackages(names: readonly string[]): void {
  run("apt-get", ["update"]);
  run("apt-get", ["install", "--yes", "--no-install-recommends", ...names]);
}

/** Runs a command with its output on the terminal. */
export function run(command: string, options: readonly string[]): void {
  console.log(`${command} ${options.join(" ")}`);
  spawnSync(command, options, {
    stdio: "inherit",
    // On Windows npx is a batch file, which needs a shell.
    shell: process.platform === "win32",
    // In runlevel 1 Debian does not start newly installed servers.
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" },
  });
}
