import { OWN, type Site } from "../domain/site";
import { CardHead } from "../features/card/CardHead";
import { Coordinates } from "../features/card/Coordinates";
import { OutOfTime } from "../features/card/OutOfTime";
import { useDialogWords } from "../features/custom-data/use-dialog-words";
import { DirectionsButton } from "../features/directions/DirectionsButton";
import { LocalTextSpan } from "../i18n/LocalTextSpan";
import { useTranslator } from "../i18n/react";
import { whenInWords } from "../i18n/wording/dates";
import { useIliStore } from "../state/react";
import { Button } from "../ui/Button";
import type { CardProps } from "./other-parts";

/** The card of a place of the reader's own file, or else of one of the map's. */
export function OwnCard({ Ours, ...props }: CardProps) {
  const { site } = props;
  return site.evidence === OWN ? <CardOfFile site={site} /> : <Ours {...props} />;
}

/** What the file says of a place; nothing of the shooting. */
function CardOfFile({ site }: { site: Site }) {
  const t = useTranslator();
  const words = useDialogWords();
  const { dataset, showOnMap } = useIliStore();
  const file = dataset.ownFile ?? "";
  return (
    <article className="card" data-phase={site.phase ?? ""} aria-labelledby="card-heading">
      <CardHead site={site} />
      <div className="card-first" data-sheet="half">
        <p className="card-evidence">
          {words?.("dialogs.ownFile.card", { file }) ?? t("core.evidenceShort.own")}
        </p>
        <div className="card-actions">
          <DirectionsButton site={site} />
          <Button onClick={() => showOnMap(site.id)}>{t("app.place.show")}</Button>
        </div>
      </div>
      <OutOfTime key={site.id} site={site} />
      <dl className="card-facts">
        {site.when && (
          <>
            <dt>{t("core.card.date")}</dt>
            <dd>{whenInWords(t, site.when)}</dd>
          </>
        )}
        <dt>{t("core.card.coordinates")}</dt>
        <dd>
          <Coordinates lonLat={site.lonLat} />
        </dd>
      </dl>
      {site.note && (
        <p className="card-note">
          <LocalTextSpan text={site.note} />
        </p>
      )}
    </article>
  );
}
