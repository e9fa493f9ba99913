import { useEffect, useState } from "react";
import type { Statement } from "../../domain/dataset";
import { parseIsoDay } from "../../domain/day";
import { keyOf } from "../../domain/figure";
import { evidenceIn } from "../../domain/site";
import type { StoryStep } from "../../domain/story";
import { HostLink } from "../../i18n/HostLink";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { SourceLink } from "../../i18n/SourceLink";
import { dayInWords } from "../../i18n/wording/dates";
import { truthInWords } from "../../i18n/wording/truth";
import { isOneFile } from "../../platform/page";
import { useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { Glyph } from "../../ui/Glyph";
import "./About.css";
import { KnownTable, NotKnown } from "./Known";
import { Shortcuts } from "./Shortcuts";

/**
 * What the sources say about the production, where they disagree, and what the map's terms mean.
 */
export function About({ loadStory }: { loadStory: () => Promise<readonly StoryStep[]> }) {
  const t = useTranslator();
  const store = useIliStore();
  const [story, setStory] = useState<readonly StoryStep[]>([]);
  // If the story fails to load, the dataset's own questions are shown.
  useEffect(() => {
    loadStory().then(setStory, () => {});
  }, [loadStory]);
  const builtIn = store.dataset.customPath === undefined;
  const { production, phases, version, date } = store.dataset;
  const day = parseIsoDay(date);
  return (
    <Dialog
      title={t("app.about.title")}
      closeLabel={t("core.close")}
      onClose={() => store.open({ type: "none" })}
    >
      <div className="about">
        <p className="about-truth">{truthInWords(t, store.dataset, store.dataset.sites)}</p>
        <Button className="about-own-file" onClick={() => store.open({ type: "own-file" })}>
          {t("dialogs.ownFile.open")}
        </Button>
        {builtIn && (
          <>
            <h3>{t("dialogs.about.known.title")}</h3>
            <KnownTable dataset={store.dataset} />
            <h3>{t("dialogs.about.unknown.title")}</h3>
            <NotKnown dataset={store.dataset} story={story} />
          </>
        )}
        <h3>{t("dialogs.about.facts")}</h3>
        <ul className="about-facts">
          {production.facts.map((fact) => (
            <li key={fact.text.en}>
              <Cited statement={fact} />
            </li>
          ))}
        </ul>
        <h3>{t("dialogs.about.phases")}</h3>
        <ul className="about-facts">
          {phases.map((phase) => (
            <li key={phase.id}>
              <strong>
                <LocalTextSpan text={phase.names} />
              </strong>{" "}
              <LocalTextSpan text={phase.because} />
            </li>
          ))}
        </ul>
        <h3>{t("dialogs.about.claims")}</h3>
        {production.claims.map((claim) => (
          <section key={claim.about.en} className="about-claim">
            <h4>
              <LocalTextSpan text={claim.about} />
            </h4>
            <div className="about-positions">
              {claim.positions.map((position) => (
                <blockquote key={position.source}>
                  <Cited statement={position} />
                </blockquote>
              ))}
            </div>
          </section>
        ))}
        <h3>{t("dialogs.about.evidence")}</h3>
        <dl className="about-evidence">
          {evidenceIn(store.dataset.sites).map((evidence) => (
            <div key={evidence}>
              <dt>
                {keyOf(store.dataset.sites.filter((site) => site.evidence === evidence)).map(
                  ({ figure }) => (
                    <Glyph key={figure} shape={figure} />
                  ),
                )}
                {t(`core.key.${evidence}`)}
              </dt>
              <dd>{t(`dialogs.about.evidenceMeaning.${evidence}`)}</dd>
            </div>
          ))}
        </dl>
        {store.dataset.customPath === undefined && (
          <Button onClick={() => store.open({ type: "tell" })}>{t("app.tell.open")}</Button>
        )}
        <h3>{t("dialogs.about.visitors")}</h3>
        <ul className="about-facts">
          {production.visitorContext.map((fact) => (
            <li key={fact.text.en}>
              <LocalTextSpan text={fact.text} /> {fact.url && <HostLink url={fact.url} />}
            </li>
          ))}
        </ul>
        <h3>{t("app.offline.title")}</h3>
        <p>{t(isOneFile ? "dialogs.offline.oneFile" : "dialogs.offline.intro")}</p>
        {!isOneFile && (
          <Button onClick={() => store.open({ type: "offline" })}>{t("app.offline.title")}</Button>
        )}
        <Shortcuts />
        <h3>{t("dialogs.about.data")}</h3>
        <p>
          {store.dataset.customPath === undefined
            ? t("dialogs.about.version", {
                version,
                date: day === undefined ? date : dayInWords(t, day),
              })
            : truthInWords(t, store.dataset, [])}
        </p>
        <p>{t("dialogs.about.attribution")}</p>
      </div>
    </Dialog>
  );
}

/** A statement with its source. */
function Cited({ statement }: { statement: Statement }) {
  const source = useIliStore().dataset.sources.find(({ id }) => id === statement.source);
  return (
    <>
      <LocalTextSpan text={statement.text} />{" "}
      {source && <SourceLink className="about-source" source={source} />}
    </>
  );
}
