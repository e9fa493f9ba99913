import { ACCESS_KINDS, type Site } from "../../domain/site";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { partialDateInWords } from "../../i18n/wording/dates";

/** What a visitor must know, permits first; each with its date and source. */
export function AccessNotes({ site }: { site: Site }) {
  const t = useTranslator();
  const access = ACCESS_KINDS.flatMap((kind) =>
    (site.access ?? []).filter((one) => one.kind === kind),
  );
  if (access.length === 0) return null;
  return (
    <>
      <h3 className="card-part">{t("core.card.access")}</h3>
      <ul className="card-access">
        {access.map(({ kind, text, source, asOf }) => (
          <li key={`${kind} ${source}`}>
            <strong>{t(`core.card.accessKind.${kind}`)}</strong> <LocalTextSpan text={text} />{" "}
            <span className="card-access-source">
              {t("core.card.asOf", { date: partialDateInWords(t, asOf) })}{" "}
              <a href={source} target="_blank" rel="noopener">
                {new URL(source).hostname}
                <span className="visually-hidden"> {t("core.newTab")}</span>
              </a>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
