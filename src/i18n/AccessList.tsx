import { ACCESS_KINDS, type Site } from "../domain/site";
import { HostLink } from "./HostLink";
import { LocalTextSpan } from "./LocalTextSpan";
import { useTranslator } from "./react";
import { partialDateInWords } from "./wording/dates";

/** What a visitor must know of a site, permits first; each with its date and source. */
export function AccessList({ site }: { site: Pick<Site, "access"> }) {
  const t = useTranslator();
  const access = ACCESS_KINDS.flatMap((kind) =>
    (site.access ?? []).filter((one) => one.kind === kind),
  );
  return (
    <ul className="card-access">
      {access.map(({ kind, text, source, asOf }) => (
        <li key={`${kind} ${source}`}>
          <strong>{t(`core.card.accessKind.${kind}`)}</strong> <LocalTextSpan text={text} />{" "}
          <span className="card-access-source">
            {t("core.card.asOf", { date: partialDateInWords(t, asOf) })} <HostLink url={source} />
          </span>
        </li>
      ))}
    </ul>
  );
}
