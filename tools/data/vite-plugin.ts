import type { Plugin } from "vite";

export function dataPlugin(): Plugin {
  return { name: "ili-map:data" };
}
