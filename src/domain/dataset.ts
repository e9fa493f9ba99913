import type { Feature, MultiPolygon, Polygon } from "geojson";
import type { Language, LocalText } from "./language";
import type { MapServiceId, SpotService } from "./map-services";
import type { AreaId, Country, LonLat, PhaseId, Site, Status } from "./site";
import type { Span } from "./span";
import type { When } from "./when";

export type Phase = Readonly<{
  id: PhaseId;
  names: LocalText;
  /** What a screen reader says of a day in it: "China phase". */
  spoken: LocalText;
  /** Its country, or its name where that is not known. */
  place: LocalText;
  /** Whether its shooting was reported, or only announced. */
  status: Status;
  when: When;
  because: LocalText;
}>;

/** A published report. */
export type Source = Readonly<{
  id: string;
  publisher: string;
  /** Whom the publisher quotes. */
  attributedTo: LocalText | null;
  url: string;
  /** ISO day, or null where the date could not be seen. */
  published: string | null;
  language: string;
  note: LocalText | null;
}>;

/** A statement with the source that makes it. */
export type Statement = Readonly<{ text: LocalText; source: string }>;

/** A question on which sources disagree, their answers side by side. */
export type Claim = Readonly<{ about: LocalText; positions: readonly Statement[] }>;

export type Production = Readonly<{
  /** ISO day on which reports were last looked for; null where nobody has said. */
  sourcesCheckedOn: string | null;
  title: LocalText;
  /** Translations made for this map; always labelled so. */
  translatedTitle: LocalText;
  /** Names that a reader may look for, as the search box shows them before anything is typed. */
  searchExamples?: LocalText;
  facts: readonly Statement[];
  claims: readonly Claim[];
  visitorContext: readonly Readonly<{ text: LocalText; url: string | null }>[];
}>;

/** How sentences speak of an area, where that is not by its name. */
export type AreaWording = Readonly<{
  /** Its name in lists. */
  short?: LocalText;
  /** The same in the middle of a sentence, and where there is little room; compiled from the one before. */
  inText?: LocalText;
  briefly?: LocalText;
  /** What follows "it is in" and what leads to "the source names"; see `core.evidence.inNamedArea`. */
  inside: LocalText;
  which: LocalText;
  /** Both in one where a town of that area's name was said as well: "Almaty, its region". */
  joined?: Readonly<{ with: AreaId; text: LocalText }>;
}>;

/** A named region. `generalised`: the outline is hand-drawn or simplified, so no hard line. */
export type AreaProperties = Readonly<{
  id: AreaId;
  names: LocalText;
  wording: AreaWording;
  /** The area around it, beside which a short sentence leaves it out. */
  within?: AreaId;
  phase: PhaseId;
  /** Whether shooting in it was reported, or only announced. */
  status: Status;
  sources: readonly string[];
  /** A source says that the story is set here, which is not that it was shot here. */
  setting?: Statement;
  generalised: boolean;
  outlineSource: string;
}>;

export type Area = Feature<Polygon | MultiPolygon, AreaProperties>;

/** A country of the map: how it is called and lettered, and what signs there are written in. */
export type CountryGround = Readonly<{
  code: Country;
  names: LocalText;
  /** The languages of signs on the spot, the commonest first. */
  signs: readonly Language[];
  /** Other map services, those that know its roads best first, and those that show any spot well. */
  maps: readonly MapServiceId[];
  spotMaps: readonly SpotService[];
  /**
   * An outline well inside the borders, for lettering only: the tiles letter each country at one point,
   * which a window seldom has in it.
   */
  inner: readonly LonLat[];
}>;

/** An archive of streets and houses beside the schematic ground. */
export type DetailedGround = Readonly<{
  /** Below the site's root. */
  path: string;
  /** Whom its drawing is owed to, with a page that says under which terms. */
  attribution: Readonly<{ text: string; url: string }>;
}>;

/** Everything that the pages load, compiled from `src/data/` by `src/data/check`. */
export type Dataset = Readonly<{
  /** Semantic version of the data, and the ISO day on which it was last changed. */
  version: string;
  date: string;
  /** The whole season that the timeline spans. */
  season: Span;
  production: Production;
  phases: readonly Phase[];
  sources: readonly Source[];
  areas: readonly Area[];
  countries: readonly CountryGround[];
  sites: readonly Site[];
  detailedGround?: DetailedGround;
  /** The path of the file that the sites come from; only where they are not the built-in ones. */
  customPath?: string;
  /** The name of the reader's own file whose places stand beside the map's; only where there is one. */
  ownFile?: string;
}>;
