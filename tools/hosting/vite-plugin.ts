import type { Plugin } from "vite";
import { tag } from "../pages/markup";
import { CONTENT_SECURITY_POLICY } from "./policy";

/**
 * Writes the policy into every built page, for hosts that can send no headers. Who may frame the
 * page can be said in a header only. It must be the last plugin, so that no script stands above
 * the policy.
 */
export function policyPlugin(): Plugin {
  const meta = tag("meta", {
    "http-equiv": "Content-Security-Policy",
    content: CONTENT_SECURITY_POLICY,
  });
  return {
    name: "ili-map:policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html) => html.replace("<head>", () => `<head>\n    ${meta}`),
    },
  };
}
