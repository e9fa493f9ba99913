import path from "node:path";
import type { Plugin } from "vite";
import { tag } from "../pages/markup";
import { ANY_SITE, CONTENT_SECURITY_POLICY, framedPolicy, isFrameable } from "./policy";

/** A policy as the first element of a page's head. */
export function policyTag(content: string): string {
  return tag("meta", { "http-equiv": "Content-Security-Policy", content });
}

/**
 * Writes the policy into every built page, for hosts without custom headers. `frame-ancestors`
 * works in a header only. Must be the last plugin, so that no script precedes the policy.
 */
export function policyPlugin(): Plugin {
  return {
    name: "ili-map:policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { filename }) {
        const framed = isFrameable(path.basename(filename));
        const policy = framed ? framedPolicy(ANY_SITE) : CONTENT_SECURITY_POLICY;
        return html.replace("<head>", () => `<head>\n    ${policyTag(policy)}`);
      },
    },
  };
}
