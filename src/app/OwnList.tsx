import { useMemo } from "react";
import { ofMap } from "../domain/own";
import { OWN, type Site } from "../domain/site";
import type { LiveSpan } from "../domain/span";
import { timedListOf } from "../domain/timed-list";
import { showOwnFile, takeOwnFileAway } from "../features/custom-data/own-file";
import { useDialogWords } from "../features/custom-data/use-dialog-words";
import { ManyRowsLater } from "../features/places/ManyRowsLater";
import { MOST_WHOLE, TimedRows } from "../features/places/TimedRows";
import { walkRows } from "../features/places/walk-rows";
import { useTranslator } from "../i18n/react";
import type { Translator } from "../i18n/translator";
import { OWN_FILE, readStored } from "../platform/storage";
import { useIliStore } from "../state/react";
import { Button } from "../ui/Button";
import { Glyph } from "../ui/Glyph";
import { LiveText } from "../ui/LiveText";
import { useLivePart } from "../ui/live";
import type { GroupProps, ListProps } from "./other-parts";
import "./OwnList.css";

/** So many own places are listed at once; below more, all else of the list would be far away. */
const MOST_OPEN = 5;

/** The list without the places of the reader's own file, but in an order for all, as of a search. */
export function OwnList({ Ours, ...props }: ListProps) {
  const { sites, ranked } = props;
  const ours = useMemo(() => ofMap(sites), [sites]);
  return <Ours {...props} sites={ranked ? sites : ours} />;
}

/** The places of the reader's own file, or that they are hidden; nothing where all have one order. */
export function OwnPlaces({ sites, span, ranked, onPaper = false }: GroupProps) {
  const words = useDialogWords();
  const { ownFile } = useIliStore().dataset;
  const own = useMemo(() => sites.filter((site) => site.evidence === OWN), [sites]);
  if (ranked || !words) return null;
  if (ownFile === undefined) return onPaper ? null : <Hidden t={words} />;
  return <OwnGroup {...{ t: words, sites: own, span, file: ownFile, onPaper }} />;
}

/** The places of the reader's own file, by its name. */
function OwnGroup({
  t: words,
  sites,
  span,
  file,
  onPaper,
}: {
  t: Translator;
  sites: readonly Site[];
  span: LiveSpan;
  file: string;
  onPaper: boolean;
}) {
  const t = useTranslator();
  const { api, dataset } = useIliStore();
  const { season } = dataset;
  const list = timedListOf(sites, season);
  const full = useLivePart(span, (days) => list.count(days) === list.total);
  const rows = { list, sites, span, longList: list.total > MOST_WHOLE ? ManyRowsLater : null };
  return (
    <section
      className="places own-places"
      aria-labelledby="own-places-heading"
      onKeyDown={walkRows}
    >
      <details open={onPaper || sites.length <= MOST_OPEN}>
        <summary>
          <Glyph shape="diamond" phase={OWN} />{" "}
          <h3 id="own-places-heading">{words("dialogs.ownFile.group", { file })}</h3>
          <span className="places-count">
            <LiveText
              live={span}
              text={(days) => words("dialogs.ownFile.count", { number: list.count(days) })}
            />
          </span>
        </summary>
        {!onPaper && (
          <div className="own-places-file">
            <p>{words("dialogs.ownFile.here")}</p>
            <Button onClick={() => showOwnFile(false, api.getState().sheet)}>
              {words("dialogs.ownFile.hide")}
            </Button>
            <Button onClick={takeOwnFileAway}>{words("dialogs.ownFile.away")}</Button>
          </div>
        )}
        <TimedRows {...rows} inTime />
        <details className="places-outside" hidden={full}>
          <summary>
            <LiveText
              live={span}
              text={(days) => t("core.places.outside", { count: list.total - list.count(days) })}
            />
          </summary>
          <TimedRows {...rows} inTime={false} />
        </details>
      </details>
    </section>
  );
}

/** That the file is kept and not shown. */
function Hidden({ t }: { t: Translator }) {
  const { api } = useIliStore();
  return (
    <section className="own-places" aria-labelledby="own-places-heading">
      <h3 id="own-places-heading">
        {t("dialogs.ownFile.group", { file: readStored(OWN_FILE) ?? "" })}
      </h3>
      <div className="own-places-file">
        <Button onClick={() => showOwnFile(true, api.getState().sheet)}>
          {t("dialogs.ownFile.show")}
        </Button>
        <Button onClick={takeOwnFileAway}>{t("dialogs.ownFile.away")}</Button>
      </div>
    </section>
  );
}
