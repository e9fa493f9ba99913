import { useMemo } from "react";
import { localText } from "../../domain/language";
import { type Site, statusAround } from "../../domain/site";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { whenInWords } from "../../i18n/wording/dates";
import { fromNamedPlace } from "../../i18n/wording/from";
import { precisionInWords } from "../../i18n/wording/measures";
import { phaseName } from "../../i18n/wording/names";
import { useIliStore } from "../../state/react";
import { Coordinates } from "./Coordinates";

/** The facts of a site; unknown ones are omitted rather than guessed. */
export function Facts({ site }: { site: Site }) {
  const t = useTranslator();
  const { dataset } = useIliStore();
  const { areas, phases, sites } = dataset;
  const status = statusAround(site, areas);
  const from = useMemo(() => fromNamedPlace(t, site, sites), [t, site, sites]);
  const when = site.when && whenInWords(t, site.when);
  // A site without dates inherits its phase's, which no source gives for this site.
  const isOfPhase = phases.some((phase) => phase.when.edtf === site.when?.edtf);
  const region = localText(site.adminRegion, t.language);
  return (
    <dl className="card-facts">
      {site.phase && (
        <>
          <dt>
            {t(site.evidence === "in-named-area" ? "core.card.areaPhase" : "core.card.phase")}
          </dt>
          <dd>
            {phaseName(t, dataset, site.phase)}
            {status && <span className="card-fact-aside">{t(`core.evidenceShort.${status}`)}</span>}
            {site.evidence !== "in-named-area" && when && (
              <span className="card-fact-aside">
                {isOfPhase ? t("core.card.phaseWhen", { when }) : when}
              </span>
            )}
          </dd>
        </>
      )}
      {!site.phase && when && (
        <>
          <dt>{t("core.card.date")}</dt>
          <dd>{when}</dd>
        </>
      )}
      <dt>{t("core.card.kind")}</dt>
      <dd>{t(`core.kind.${site.kind}`)}</dd>
      {(region || from) && (
        <>
          <dt>{t("core.card.adminRegion")}</dt>
          <dd>
            {region && <LocalTextSpan text={site.adminRegion} />}
            {site.district && (
              <span className="card-fact-aside">
                <LocalTextSpan text={site.district} />
              </span>
            )}
            {from && <span className="card-fact-aside">{from}</span>}
          </dd>
        </>
      )}
      {site.elevationM !== null && (
        <>
          <dt>{t("core.card.elevation")}</dt>
          <dd>{t.metres(site.elevationM)}</dd>
        </>
      )}
      <dt>{t("core.card.coordinates")}</dt>
      <dd>
        <Coordinates lonLat={site.lonLat} />
      </dd>
      <dt>{t("core.card.precision")}</dt>
      <dd>
        {precisionInWords(t, site.precisionKm)}
        <span className="card-fact-aside">{t(`core.card.grade.${site.coordinateGrade}`)}</span>
      </dd>
    </dl>
  );
}
