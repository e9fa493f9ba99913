import { correctNames, type NameCorrection } from "./parameter-names";
import { readUrl } from "./url";

/** What an embed can show beside the map. */
export const CONTROLS = ["time", "list", "zoom", "lang", "search"] as const;
export type Control = (typeof CONTROLS)[number];

export type OwnersLink = Readonly<{ href: string; label: string }>;

/** What `embed.html` reads beside the state; of it a host's message can change only the stops. */
export type EmbedOptions = Readonly<{
  /** Null leaves it to the embed what fits; empty for none. */
  controls: readonly Control[] | null;
  /** A colour as it was written: only a browser knows all their names. */
  accent: string | null;
  /** Links of the page's owner. */
  cta: readonly OwnersLink[];
  title: string | null;
  /** The owner's stops as they were written; read by a script of their own. */
  stops: string | null;
}>;

export const EMBED_PARAMETERS = [
  "controls",
  "accent",
  "cta",
  "cta-label",
  "title",
  "stops",
] as const;
export type EmbedParameter = (typeof EMBED_PARAMETERS)[number];
/** A parameter whose value could not be read, wholly or in part. */
export type EmbedParameterProblem = Readonly<{ parameter: EmbedParameter; value: string }>;

/** The element calls its title `map-title`, since `title` is every element's own. */
const NAMES = [...EMBED_PARAMETERS, "map-title"] as const;

const LONGEST_LINK = 2000;
const MOST_LINKS = 4;
/** What can stand behind a link of the owner's; the value of `controls` for none. */
const SCHEMES = ["https:", "tel:", "mailto:"];
export const NO_CONTROLS = "none";
export const LONGEST_LABEL = 60;
export const LONGEST_TITLE = 120;

/**
 * Reads a query string; what cannot be read is told in `problems` and left as it was `before`: of what an
 * earlier frame of the same element had shown, nothing goes because of it.
 */
export function readEmbedOptions(
  query: string,
  before?: EmbedOptions,
): {
  options: EmbedOptions;
  problems: readonly EmbedParameterProblem[];
  corrections: readonly NameCorrection[];
} {
  const { parameters, corrections } = correctNames(query, NAMES, () => true);
  const problems: EmbedParameterProblem[] = [];
  const text = (parameter: (typeof NAMES)[number]) => parameters.get(parameter)?.trim() ?? "";
  const refuse = (parameter: EmbedParameter, value = text(parameter)) => {
    problems.push({ parameter, value: value.slice(0, LONGEST_TITLE) });
    return null;
  };

  const wanted = text("controls")
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  const known = CONTROLS.filter((control) => wanted.includes(control));
  const none = wanted.length === 1 && wanted[0] === NO_CONTROLS;
  const unknown = wanted.filter((control) => !known.some((one) => one === control));
  if (!none && unknown.length > 0) refuse("controls", unknown.join());
  const title = text("title") || text("map-title");
  return {
    options: {
      controls:
        none || known.length > 0
          ? known
          : ((unknown.length > 0 ? before?.controls : undefined) ?? null),
      accent: text("accent") || null,
      cta: readLinks(text("cta"), text("cta-label"), refuse, before?.cta ?? []),
      title:
        title.length <= LONGEST_TITLE ? title || null : (refuse("title") ?? before?.title ?? null),
      stops: text("stops") || null,
    },
    problems,
    corrections,
  };
}

/** Links with spaces between them, their labels with `|`: no address has the one, few words the other. */
function readLinks(
  links: string,
  labels: string,
  refuse: (parameter: EmbedParameter, value?: string) => void,
  before: readonly OwnersLink[],
): readonly OwnersLink[] {
  // A query says `+` for a space, and hands write it for what it is in a number or a mail address.
  const wanted = links
    .replace(/(tel:|mailto:[^\s@]+)\s(?=\d|[^\s@:]+@)/gi, "$1+")
    .split(/\s+/)
    .filter(Boolean);
  const words = (wanted.length > 1 ? labels.split("|") : [labels]).map((label) => label.trim());
  const good = wanted.filter(isOwnersLink).slice(0, MOST_LINKS);
  const bad = wanted.filter((link) => !good.includes(link));
  if (bad.length > 0) refuse("cta", bad.join(" "));
  if (good.length > 0 && words.some((label) => label.length > LONGEST_LABEL)) refuse("cta-label");
  if (good.length === 0 && bad.length > 0) return before;
  return good.map((link) => {
    const label = words[wanted.indexOf(link)] ?? "";
    const { href, host, pathname } = new URL(link);
    const plain = host || decodeURI(pathname);
    const was = before.find((one) => one.href === href)?.label;
    return { href, label: label.length > LONGEST_LABEL ? (was ?? plain) : label || plain };
  });
}

/** What an address would have to say for these, but for the stops; `accent` as it was read. */
export function embedOptionsQuery({
  controls,
  accent,
  cta,
  title,
}: EmbedOptions): Readonly<Record<string, string>> {
  const written = {
    controls: controls && (controls.join() || NO_CONTROLS),
    accent,
    cta: cta.map(({ href }) => href).join(" "),
    "cta-label": cta.map(({ label }) => label).join("|"),
    title,
  };
  // Those without a value were taken out.
  return Object.fromEntries(
    Object.entries(written).filter((entry): entry is [string, string] => !!entry[1]),
  );
}

/** Whether an address can stand behind a link of a page's owner; a password in it is refused. */
export function isOwnersLink(text: string): boolean {
  const url = text.length > LONGEST_LINK ? null : readUrl(text);
  if (!url || !SCHEMES.includes(url.protocol)) return false;
  return url.username === "" && url.password === "" && isDecodable(url.pathname);
}

function isDecodable(path: string): boolean {
  try {
    return decodeURI(path) !== "";
  } catch {
    return false;
  }
}
