/*
 * Loaded by Node ahead of Playwright (`NODE_OPTIONS=--require`): Playwright asks every page of Firefox
 * for a command of WebDriver BiDi that Firefox ESR does not know yet, and gives up over the answer.
 * With this it goes on; media features are then the browser's own.
 */
const fs = require("node:fs");
const Module = require("node:module");

const load = Module._extensions[".js"];
Module._extensions[".js"] = (module, file) => {
  if (!/playwright-core[\\/]lib[\\/]coreBundle\.js$/.test(file)) return load(module, file);
  const command = '("emulation.setMediaFeaturesOverride"';
  const text = fs.readFileSync(file, "utf8");
  module._compile(text.replaceAll(`.send${command}`, `.sendMayFail${command}`), file);
};
