import { correctNames, type NameCorrection } from "./parameter-names";
import { readUrl } from "./url";

/** What an embed can show beside the map. */
export const CONTROLS = ["time", "list", "zoom", "lang", "search"] as const;
export type Control = (typeof CONTROLS)[number];

/** What `embed.html` reads beside the state; a host's message cannot change it. */
export type EmbedOptions = Readonly<{
  /** Null leaves it to the embed what fits. */
  controls: readonly Control[] | null;
  /** A colour as it was written: only a browser knows all their names. */
  accent: string | null;
  /** A link of the page's owner. */
  cta: Readonly<{ href: string; label: string }> | null;
  title: string | null;
}>;

export const EMBED_PARAMETERS = ["controls", "accent", "cta", "cta-label", "title"] as const;
export type EmbedParameter = (typeof EMBED_PARAMETERS)[number];
/** A parameter whose value could not be read, wholly or in part. */
export type EmbedParameterProblem = Readonly<{ parameter: EmbedParameter; value: string }>;

const LONGEST_LINK = 2000;
export const LONGEST_LABEL = 60;
export const LONGEST_TITLE = 120;

/** Reads a query string; what cannot be read is left out and told in `problems`. */
export function readEmbedOptions(query: string): {
  options: EmbedOptions;
  problems: readonly EmbedParameterProblem[];
  corrections: readonly NameCorrection[];
} {
  const { parameters, corrections } = correctNames(query, EMBED_PARAMETERS, () => true);
  const problems: EmbedParameterProblem[] = [];
  const text = (parameter: EmbedParameter) => parameters.get(parameter)?.trim() ?? "";
  const refuse = (parameter: EmbedParameter) => {
    problems.push({ parameter, value: text(parameter).slice(0, LONGEST_TITLE) });
    return null;
  };

  const wanted = text("controls") === "" ? [] : text("controls").split(",");
  const known = CONTROLS.filter((control) => wanted.includes(control));
  if (known.length < new Set(wanted).size) refuse("controls");
  const link = text("cta");
  const label = text("cta-label");
  const title = text("title");
  const href = link === "" ? null : isOwnersLink(link) ? new URL(link).href : refuse("cta");
  const readLabel = label.length <= LONGEST_LABEL ? label : refuse("cta-label");
  return {
    options: {
      controls: known.length === 0 ? null : known,
      accent: text("accent") || null,
      cta: href === null ? null : { href, label: readLabel || new URL(href).host },
      title: title === "" ? null : title.length <= LONGEST_TITLE ? title : refuse("title"),
    },
    problems,
    corrections,
  };
}

/** Whether an address can stand behind the button of a page's owner: https, and no password in it. */
export function isOwnersLink(text: string): boolean {
  const url = text.length > LONGEST_LINK ? null : readUrl(text);
  return url?.protocol === "https:" && url.username === "" && url.password === "";
}
