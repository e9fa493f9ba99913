import { Fragment, type ReactNode, useMemo } from "react";
import { nearestSites } from "../../domain/geo";
import { LANGUAGES, type Language, localText } from "../../domain/language";
import { ofMap } from "../../domain/own";
import type { Site } from "../../domain/site";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { evidenceSentence } from "../../i18n/wording/evidence";
import { lastLookedFor } from "../../i18n/wording/truth";
import { useIliStore } from "../../state/react";
import { useDetails } from "../../state/use-details";
import { AccessNotes } from "./AccessNotes";
import { CardHead } from "./CardHead";
import { Facts } from "./Facts";
import { OutOfTime } from "./OutOfTime";
import { Scenes } from "./Scenes";
import { SourceList } from "./SourceList";
import "./SiteCard.css";

/**
 * Everything known about a site, its evidence first; `actions` are buttons, `foot` follows its
 * sources.
 */
export function SiteCard({
  site,
  actions,
  foot,
}: {
  site: Site;
  actions?: ReactNode;
  foot?: ReactNode;
}) {
  const t = useTranslator();
  const store = useIliStore();
  useDetails();
  const { dataset } = store;
  const neighbours = useMemo(() => nearestSites(site, ofMap(dataset.sites), 3), [site, dataset]);
  const otherNames = namesBeside(site, t.language);
  return (
    <article className="card" data-phase={site.phase ?? ""} aria-labelledby="card-heading">
      <CardHead site={site} />
      <div className="card-first" data-sheet="half">
        <p className="card-evidence">{evidenceSentence(t, site, dataset)}</p>
        {actions && <div className="card-actions">{actions}</div>}
      </div>
      {/* Below the first screen on a phone. */}
      {lastLookedFor(t, dataset).map((sentence) => (
        <p key={sentence} className="card-other-names">
          {sentence}
        </p>
      ))}
      {otherNames.length > 0 && (
        <p className="card-other-names">
          <span className="visually-hidden">{t("core.card.otherNames")} </span>
          {otherNames.map(([language, name], index) => (
            <Fragment key={language}>
              {index > 0 && <span aria-hidden="true"> · </span>}
              <bdi lang={language}>{name}</bdi>
            </Fragment>
          ))}
        </p>
      )}
      <OutOfTime key={site.id} site={site} />
      <Facts site={site} />
      {site.note && (
        <p className="card-note">
          <LocalTextSpan text={site.note} />
        </p>
      )}
      {site.setting && (
        <p className="card-note">
          {t("core.card.setting", { text: localText(site.setting.text, t.language)?.text ?? "" })}
        </p>
      )}
      <Scenes site={site} />
      <AccessNotes site={site} />
      {neighbours.length > 0 && (
        <>
          <h3 className="card-part">{t("core.card.nearest")}</h3>
          <ul className="card-nearest">
            {neighbours.map(({ site: other, distanceKm }) => (
              <li key={other.id}>
                <button type="button" className="card-link" onClick={() => store.select(other.id)}>
                  <LocalTextSpan text={other.names} />
                </button>
                <span className="card-distance">{t.distance(distanceKm)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {/* Of a place of which a file does not even say how exact it is nobody has looked for reports. */}
      {site.precisionKm > 0 && <SourceList site={site} />}
      {foot}
    </article>
  );
}

/** Its names in languages other than the page's, without duplicates. */
function namesBeside({ names }: Site, read: Language): readonly (readonly [Language, string])[] {
  const said = new Set([localText(names, read)?.text]);
  return LANGUAGES.flatMap((language) => {
    const name = names[language];
    if (name === undefined || said.has(name)) return [];
    said.add(name);
    return [[language, name] as const];
  });
}
