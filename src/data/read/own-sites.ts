import type { ColumnAnswers } from "../../domain/columns";
import type { DataNote } from "../../domain/custom-data";
import { isRecord } from "../../domain/record";
import type { Site } from "../../domain/site";
import { meets, type Span } from "../../domain/span";
import type { When } from "../../domain/when";
import type { SiteDraft } from "../check/draft";
import { parseWhen } from "../check/edtf";
import { checkGcjShift } from "../check/gcj-shift";
import { countryAt } from "../check/place";
import { type Columns, recogniseColumns } from "./columns";
import { readDate, readInterval } from "./dates";
import { createNotes } from "./notes";
import { createIds, languageOfText, namesOf } from "./own-names";
import { anchorOf, ofPositions, withFewCorners } from "./paths";
import { plainLine, plainNote } from "./plain";
import { placeWhere } from "./position";
import type { RawPlace } from "./raw-place";
import { NO_COUNTRY, UNKNOWN_KIND, UNKNOWN_PRECISION_KM } from "./unknown";

/** What a file of any kind gives for the map, and what is to be told of it. */
export type OwnSites = Readonly<{
  sites: readonly Site[];
  total: number;
  columns: Columns;
  notes: readonly DataNote[];
}>;

/**
 * Makes sites of the places of a file that is not in this map's format. Whatever the file does not
 * say takes its weakest value, and none of it is taken for a report: all of it is only nearby.
 * `season`: a date outside it is kept as text, or no day would show the place. `answers`: what somebody
 * says of the columns.
 */
export function ownSites(
  places: readonly RawPlace[],
  {
    season,
    otherSites,
    answers,
  }: Readonly<{ season: Span; otherSites: readonly SiteDraft[]; answers?: ColumnAnswers }>,
): OwnSites {
  const columns = recogniseColumns(places, answers);
  const notes = createNotes();
  const idOf = createIds();
  const sites: Site[] = [];
  for (const place of places) {
    const names = namesOf(place, columns);
    const [name = `#${place.number}`] = Object.values(names);
    const paths = place.paths ?? [];
    const anchor = place.position ?? anchorOf(paths);
    const where = placeWhere(anchor ? { ...place, position: anchor } : place, columns);
    if (where.on !== "map") {
      notes.count(where.on, name);
      continue;
    }
    if (place.shape === "line" || place.shape === "area") notes.count(place.shape, name);
    const time = timeOf(place, columns, season);
    if (time.trouble) notes.count(time.trouble, name);
    if (Object.keys(names).length === 0) notes.count("no-name", name);
    const note = [plainNote(place.properties[columns.roles.get("note") ?? ""]), time.text]
      .filter((text) => text !== "")
      .join("\n");
    sites.push({
      id: idOf(place.id, names.en ?? name),
      names: Object.keys(names).length > 0 ? names : { en: name },
      ...{ kind: UNKNOWN_KIND, country: countryAt(where.lonLat) ?? NO_COUNTRY },
      ...{ area: null, adminRegion: {}, district: null, elevationM: null },
      ...{ lonLat: where.lonLat, precisionKm: UNKNOWN_PRECISION_KM },
      ...{ coordinateGrade: "D", coordinateSource: "" },
      ...{ evidence: "nearby", status: null, sources: [], phase: null },
      when: time.when,
      note: note === "" ? null : { [languageOfText(note)]: note },
      image: null,
      ...(paths.length > 0 && { drawn: ofPositions(paths) }),
    });
  }
  const shifted = new Set(
    checkGcjShift({ sites: sites.map(draftOf), otherSites }).map(({ id }) => id),
  );
  for (const { id, names } of sites) {
    if (shifted.has(id)) notes.count("shifted", Object.values(names)[0] ?? id);
  }
  return { sites: withFewCorners(sites), total: places.length, columns, notes: notes.list() };
}

type Time = Readonly<{
  when: When | null;
  trouble: "no-date" | "date-unread" | "date-outside" | null;
  /** The date as the file has it, where the timeline cannot show it. */
  text: string;
}>;

function timeOf({ properties }: RawPlace, { roles }: Columns, season: Span): Time {
  const at = (role: "date" | "start" | "end") => properties[roles.get(role) ?? ""];
  const span = isRecord(properties["timespan"]) ? properties["timespan"] : {};
  const [start, end] = [at("start") ?? span["begin"], at("end") ?? span["end"]];
  const edtf = readInterval(start, end) ?? readDate(at("date"));
  const text = [start, end, at("date")]
    .map(plainLine)
    .filter((one) => one !== "")
    .join(" – ");
  if (edtf === null) {
    return { when: null, trouble: text === "" ? "no-date" : "date-unread", text };
  }
  const when = parseWhen(edtf);
  return meets(when.days, season)
    ? { when, trouble: null, text: "" }
    : { when: null, trouble: "date-outside", text };
}

/** As much of a site as the rule for shifted coordinates looks at. */
function draftOf({ id, names, lonLat, country }: Site, at: number): SiteDraft {
  // Drafts type names as the format has them, with all that are required: a rule asks which are there.
  const properties = { names, country } as SiteDraft["properties"];
  return { path: ["features", at], id, geometry: lonLat, properties };
}
