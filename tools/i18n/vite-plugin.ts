import type { Plugin } from "vite";

export function messagesPlugin(): Plugin {
  return { name: "ili-map:messages" };
}
