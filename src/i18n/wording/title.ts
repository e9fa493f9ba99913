import type { Production } from "../../domain/dataset";
import { PRODUCT_NAME } from "../../domain/product-table";
import { titlesOf } from "../../domain/title";
import type { Translator } from "../translator";

/** The original title in the reader's quotation marks. */
export function quotedTitle(t: Translator, production: Production): string {
  return t("core.quotedTitle", { title: titlesOf(production, t.language).published.text });
}

/** The document's title: translated, and the original where it differs. */
export function pageTitle(t: Translator, production: Production): string {
  const { shown, published } = titlesOf(production, t.language);
  const title =
    shown === published.text
      ? shown
      : t("core.titleAndOriginal", { title: shown, original: quotedTitle(t, production) });
  return `${title} · ${PRODUCT_NAME}`;
}
