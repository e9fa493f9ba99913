import { companies } from "../../src/data/production.json";
import type { Dataset } from "../../src/domain/dataset";
import { localText } from "../../src/domain/language";
import { reportsOf } from "../../src/domain/reports";
import type { Site } from "../../src/domain/site";
import { titlesOf } from "../../src/domain/title";
import type { Translator } from "../../src/i18n/translator";
import { evidenceSentence } from "../../src/i18n/wording/evidence";
import { contentText } from "../../src/i18n/wording/names";
import { quotedTitle } from "../../src/i18n/wording/title";

/**
 * schema.org data for search engines: the series with its participants, and the places as a plain
 * list. No property claims a filming location; each place's description is its evidence.
 */
export function linkedData(t: Translator, dataset: Dataset, description: string): object {
  const { published } = titlesOf(dataset.production, t.language);
  const translated = dataset.production.translatedTitle[t.language];
  return {
    "@context": "https://schema.org",
    "@graph": [
      {
        "@type": "TVSeries",
        name: published.text,
        ...(translated && {
          alternateName: t("core.titleAndOriginal", {
            title: translated,
            original: quotedTitle(t, dataset.production),
          }),
        }),
        inLanguage: published.language,
        contributor: [
          ...companies.map((name) => ({ "@type": "Organization", name: contentText(t, name, "") })),
        ],
        subjectOf: reportsOf(dataset).map(({ url, publisher, published: day }) => ({
          "@type": "NewsArticle",
          url,
          publisher: { "@type": "Organization", name: publisher },
          ...(day && { datePublished: day }),
        })),
      },
      {
        "@type": "ItemList",
        name: t("core.places.heading"),
        description,
        inLanguage: t.language,
        numberOfItems: dataset.sites.length,
        itemListElement: dataset.sites.map((site, index) => ({
          "@type": "ListItem",
          position: index + 1,
          item: place(t, site, dataset),
        })),
      },
    ],
  };
}

function place(t: Translator, site: Site, dataset: Dataset): object {
  const [longitude, latitude] = site.lonLat;
  return {
    "@type": "Place",
    name: localText(site.names, t.language)?.text ?? site.id,
    description: evidenceSentence(t, site, dataset),
    geo: { "@type": "GeoCoordinates", latitude, longitude },
    address: { "@type": "PostalAddress", addressCountry: site.country },
  };
}
