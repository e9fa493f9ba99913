import type { ReactNode } from "react";
import type { Dataset } from "../domain/dataset";
import { figureOf, keyOf } from "../domain/figure";
import { LANGUAGES } from "../domain/language";
import { OWN_NAMES, PAGE_FOLDERS } from "../domain/language-table";
import type { AreaId, PhaseId, Site } from "../domain/site";
import type { StoryStep } from "../domain/story";
import { KnownTable, NotKnown } from "../features/about/Known";
import { LocalTextSpan } from "../i18n/LocalTextSpan";
import { TranslatorProvider, useTranslator } from "../i18n/react";
import type { Translator } from "../i18n/translator";
import { countInWords } from "../i18n/wording/count";
import { whenInWords } from "../i18n/wording/dates";
import { evidenceSentence } from "../i18n/wording/evidence";
import { precisionInWords } from "../i18n/wording/measures";
import { areaName, phaseName } from "../i18n/wording/names";
import { sourcesBriefly } from "../i18n/wording/source";
import { pageTitle } from "../i18n/wording/title";
import { truthBriefly, truthInWords } from "../i18n/wording/truth";
import { Title } from "../shell/Title";
import { groupSites } from "../state/selectors";
import { GLYPH_SHAPES, GlyphShapes } from "../ui/GlyphShapes";
import { MinusIcon, PlusIcon, RegionIcon } from "../ui/icons";

/** A picture of the map, for readers without JavaScript. */
type Picture = Readonly<{ src: string; widthPx: number; heightPx: number }>;

type PageOf = {
  dataset: Dataset;
  story: readonly StoryStep[];
  root: string;
  picture: Picture;
  /** Languages whose first screen is a template in the page; see src/start. */
  others: readonly Translator[];
};

/**
 * The static page: everything that the map knows, as text, before the app has rendered and without
 * JavaScript. `root` is the path from the page to the site's root. `prelude.css` places it like the
 * app's first frame. `tools/pages` renders it into each page, below a store of the page's language.
 */
export function Prelude({ dataset, story, root, picture, others }: PageOf) {
  const t = useTranslator();
  return (
    <div className="prelude">
      <Figures />
      <div className="prelude-screen">
        <Screen dataset={dataset}>
          <MapPicture picture={picture} />
        </Screen>
      </div>
      {others.map((other) => (
        <template
          key={other.language}
          data-screen={other.language}
          data-title={pageTitle(other, dataset.production)}
        >
          <TranslatorProvider translator={other}>
            <Screen dataset={dataset}>
              <div className="prelude-map" />
            </Screen>
          </TranslatorProvider>
        </template>
      ))}
      <main className="prelude-body" lang={t.language}>
        <Languages root={root} />
        <Places dataset={dataset} />
        <section className="prelude-known">
          <h3>{t("dialogs.about.known.title")}</h3>
          <KnownTable dataset={dataset} />
          <h3>{t("dialogs.about.unknown.title")}</h3>
          <NotKnown dataset={dataset} story={story} />
        </section>
      </main>
    </div>
  );
}

function Screen({ dataset, children }: { dataset: Dataset; children: ReactNode }) {
  const t = useTranslator();
  return (
    <>
      <Head dataset={dataset} />
      {children}
      {/* Room for what the app puts over the map. */}
      <div className="prelude-controls" data-covers="corner" aria-hidden="true">
        {/* Pressed early they are done once the map is ready: first-picture.ts. */}
        <span data-press="+">
          <PlusIcon />
        </span>
        <span data-press="-">
          <MinusIcon />
        </span>
        <span data-press="all">
          <RegionIcon />
        </span>
      </div>
      <div className="prelude-line" data-covers="bottom">
        <p dir="ltr">© OpenStreetMap</p>
      </div>
      <div className="prelude-foot" data-covers="bottom">
        <noscript>
          <p className="prelude-note">{t("pages.needsScript")}</p>
        </noscript>
        <div className="start-words" data-start role="status">
          <p>{t("start.waiting")}</p>
        </div>
        <Phases dataset={dataset} />
        <Key dataset={dataset} />
      </div>
    </>
  );
}

function Head({ dataset }: { dataset: Dataset }) {
  const t = useTranslator();
  return (
    <header className="prelude-head" data-covers="top">
      <Title />
      <p className="truth">{truthInWords(t, dataset, dataset.sites)}</p>
      <p className="prelude-brief">{truthBriefly(t, dataset, dataset.sites)}</p>
    </header>
  );
}

/** Inside `noscript`: everybody else gets the map. */
function MapPicture({ picture: { src, widthPx, heightPx } }: { picture: Picture }) {
  const t = useTranslator();
  const alt = t("pages.pictureAlt", {
    named: t("core.key.named"),
    area: t("core.key.in-named-area"),
    nearby: t("core.key.nearby"),
  });
  return (
    <div className="prelude-map">
      <noscript>
        <img src={src} alt={alt} width={widthPx} height={heightPx} />
        <p className="prelude-credit">{t("dialogs.about.attribution")}</p>
      </noscript>
    </div>
  );
}

function Phases({ dataset }: { dataset: Dataset }) {
  const t = useTranslator();
  return (
    <dl className="prelude-phases">
      {dataset.phases.map(({ id, status, when }) => (
        <div key={id} data-phase={id} data-press={id}>
          <dt>{phaseName(t, dataset, id)}</dt>
          <dd>
            {whenInWords(t, when)}, {t(`core.status.${status}`)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Key({ dataset }: { dataset: Dataset }) {
  const t = useTranslator();
  return (
    <ul className="prelude-key" data-phase="" aria-label={t("core.key.title")}>
      {keyOf(dataset.sites).map(({ figure, says }) => (
        <li key={figure}>
          <Figure of={figure} />
          {t(`core.key.${says}`)}
        </li>
      ))}
    </ul>
  );
}

function Languages({ root }: { root: string }) {
  const t = useTranslator();
  return (
    <nav className="prelude-languages" aria-label={t("core.language")}>
      {/* Separated by spaces, for when the style sheet is missing. */}
      {LANGUAGES.flatMap((language) => [
        <a
          key={language}
          // The root page follows the reader's language, so its own is linked explicitly.
          href={root + (PAGE_FOLDERS[language] || `?lang=${language}`)}
          lang={language}
          hrefLang={language}
          aria-current={language === t.language ? "page" : undefined}
        >
          {OWN_NAMES[language]}
        </a>,
        " ",
      ])}
    </nav>
  );
}

function Places({ dataset }: { dataset: Dataset }) {
  const t = useTranslator();
  const groups = groupSites(dataset.sites);
  return (
    <>
      <h2 className="visually-hidden">{t("core.places.heading")}</h2>
      {[...dataset.phases.map(({ id }) => id), null].map((id) => (
        <PhasePart key={id ?? "apart"} phase={id} dataset={dataset}>
          {groups
            .filter(({ phase }) => phase === id)
            .map(({ area, sites }) => (
              <section key={area ?? "none"}>
                {id !== null && <AreaHeading area={area} dataset={dataset} />}
                <ul>
                  {sites.map((site) => (
                    <Place key={site.id} site={site} dataset={dataset} />
                  ))}
                </ul>
              </section>
            ))}
        </PhasePart>
      ))}
    </>
  );
}

/** With what was said of filming there, which may be less than of its phase. */
function AreaHeading({ area, dataset }: { area: AreaId | null; dataset: Dataset }) {
  const t = useTranslator();
  const status = dataset.areas.find(({ properties }) => properties.id === area)?.properties.status;
  return (
    <h4>
      {areaName(t, dataset, area)} {status && <span>{t(`core.status.${status}`)}</span>}
    </h4>
  );
}

function PhasePart({
  phase,
  dataset,
  children,
}: {
  phase: PhaseId | null;
  dataset: Dataset;
  children: ReactNode;
}) {
  const t = useTranslator();
  const own = dataset.sites.filter((site) => site.phase === phase);
  const status = dataset.phases.find(({ id }) => id === phase)?.status;
  const count = countInWords(
    t,
    (evidence) => own.filter((site) => site.evidence === evidence).length,
  );
  return (
    <section className="prelude-phase" data-phase={phase ?? ""}>
      <h3>
        {phase === null ? t("core.area.none") : phaseName(t, dataset, phase)}{" "}
        {status && <span>{t(`core.evidenceShort.${status}`)}</span>}
      </h3>
      <p className="prelude-count">{count}</p>
      {children}
    </section>
  );
}

function Place({ site, dataset }: { site: Site; dataset: Dataset }) {
  const t = useTranslator();
  const sources = dataset.sources.filter(({ id }) => site.sources.includes(id));
  return (
    <li data-site-id={site.id}>
      <Figure of={figureOf(site.evidence, site.status)} />
      <div>
        <h5>
          <LocalTextSpan text={site.names} />
        </h5>
        <p>
          {t(`core.kind.${site.kind}`)}. {evidenceSentence(t, site, dataset)}
        </p>
        <p className="prelude-facts">
          <bdi>{t.coordinates(site.lonLat)}</bdi> · {precisionInWords(t, site.precisionKm)}
          {sources.map((source) => (
            <span key={source.id}>
              {" · "}
              <a href={source.url} hrefLang={source.language} rel="noopener">
                {sourcesBriefly(t, [source])}
              </a>
            </span>
          ))}
        </p>
      </div>
    </li>
  );
}

/** Shapes as SVG symbols, reused by each row. */
function Figures() {
  return (
    <svg className="prelude-figures" aria-hidden="true">
      {GLYPH_SHAPES.map((shape) => (
        <symbol key={shape} id={`figure-${shape}`} viewBox="0 0 24 32">
          <GlyphShapes shape={shape} />
        </symbol>
      ))}
    </svg>
  );
}

function Figure({ of: figure }: { of: string }) {
  return (
    <svg className="glyph" width="24" height="32" aria-hidden="true">
      <use href={`#figure-${figure}`} />
    </svg>
  );
}
