/** Only what the site itself serves may load or run, and nothing that stands in the page's text. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  // The preview in the app's share dialog.
  "frame-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** What stands for the site itself where nobody knows its name: files of the web, never text. */
export const ANY_SITE = "http: https:";

/**
 * The policy of a page that others may frame. In a frame with `sandbox="allow-scripts"` the page has
 * an opaque origin, which WebKit matches with no `'self'`; so `site` names the site besides: by its
 * origin, which a server knows (with `http:`, which covers https too), else by {@link ANY_SITE}.
 */
export function framedPolicy(site: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${site}`,
    `style-src 'self' ${site}`,
    `img-src 'self' ${site} data: blob:`,
    `font-src 'self' ${site}`,
    `connect-src 'self' ${site}`,
    `worker-src 'self' ${site} blob:`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Pages that others may put in a frame; every other page refuses. */
const FRAMEABLE = new Set(["embed.html", "press.html"]);

/** The same pages in a pinned build, `v/0.1.0/embed.html`, may be framed too. */
export function isFrameable(path: string): boolean {
  return FRAMEABLE.has(path.replace(/^v\/[^/]+\//, ""));
}

/** Files whose names carry a hash of their content: they never change. */
export function isImmutable(path: string): boolean {
  return /^(v\/[^/]+\/)?assets\//.test(path);
}

/** Examples stand for pages of somebody else: they say their own policy, with a frame in it. */
export function isExample(path: string): boolean {
  return /^(v\/[^/]+\/)?examples\//.test(path);
}
