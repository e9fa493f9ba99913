/** Only the site's own files may load or run; no inline scripts or styles. */
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

/** Of the portable file: all of it is inline, and nothing may be asked of anybody. */
export const PORTABLE_POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data: blob:",
  "connect-src data: blob:",
  "worker-src blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Source list for an unknown origin: any http(s) file, but nothing inline. */
export const ANY_SITE = "http: https:";

/**
 * The policy of a frameable page. With `sandbox="allow-scripts"` it has an opaque origin, which
 * WebKit does not match with `'self'`; so `site` adds the site's origin, if a server knows it (with
 * `http:`, which includes https), else {@link ANY_SITE}.
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

/** Pages that may be framed; all others send `frame-ancestors 'none'`. */
const FRAMEABLE = new Set(["embed.html", "press.html"]);

/** So may the same pages of a pinned build, `v/0.1.0/embed.html`. */
export function isFrameable(path: string): boolean {
  return FRAMEABLE.has(path.replace(/^v\/[^/]+\//, ""));
}

/** Files with a content hash in their name. */
export function isImmutable(path: string): boolean {
  return /^(v\/[^/]+\/)?assets\//.test(path);
}

/** Examples stand for foreign pages with a frame: they have a policy of their own. */
export function isExample(path: string): boolean {
  return /^(v\/[^/]+\/)?examples\//.test(path);
}
