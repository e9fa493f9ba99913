import { PORTABLE_POLICY } from "../hosting/policy";
import { tag } from "../pages/markup";

const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript",
  webp: "image/webp",
  woff2: "font/woff2",
  pmtiles: "application/vnd.pmtiles",
};

/** Before the app: gives files that are in the page addresses, one each, when they are asked for. */
const PORTABLE_FILE = `(()=>{let f,u={};window.portableFile=n=>{
f??=JSON.parse(document.getElementById("portable-files").textContent);
if(!f[n])return;
return u[n]??=URL.createObjectURL(new Blob([Uint8Array.from(atob(f[n][1]),c=>c.charCodeAt(0))],{type:f[n][0]}))}})();`;

/**
 * One HTML file from a built page: scripts and styles inline, `files` as base64, no word to anybody
 * else. `read` has what the page names, by its path.
 */
export function portablePage(
  built: string,
  files: ReadonlyMap<string, Buffer>,
  read: (name: string) => string,
): string {
  const scripts: string[] = [];
  const inline = (_: string, name: string) => {
    scripts.push(`<script>${safe(read(name))}</script>`);
    return "";
  };
  const page = built
    .replace(/\s*<meta http-equiv="Content-Security-Policy"[^>]*>/, "")
    .replace(
      /\s*<link rel="(?:icon|apple-touch-icon|manifest|alternate|canonical|modulepreload)"[^>]*>/g,
      "",
    )
    .replace(/\s*<meta (?:property="og:|name="twitter:)[^>]*>/g, "")
    .replace(/<img[^>]*og\/[^>]*>/g, "")
    .replace(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g, (_, name: string) => {
      return `<style>${read(name).replaceAll("</style", "<\\/style")}</style>`;
    })
    .replace(/<script(?! type="application)[^>]*src="\.\/([^"]+)"[^>]*><\/script>/g, inline);
  const policy = tag("meta", { "http-equiv": "Content-Security-Policy", content: PORTABLE_POLICY });
  const table = Object.fromEntries(
    [...files].map(([name, bytes]) => {
      const type = TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream";
      return [name, [type, bytes.toString("base64")]];
    }),
  );
  const data = `<script type="application/json" id="portable-files">${JSON.stringify(table)}</script>`;
  return page
    .replace("<head>", () => `<head>\n    ${policy}`)
    .replace("</body>", () => `${data}<script>${PORTABLE_FILE}</script>${scripts.join("")}</body>`);
}

/** A script's text that does not end its element. */
function safe(code: string): string {
  return code.replaceAll("</script", "<\\/script").replaceAll("<!--", "<\\!--");
}
