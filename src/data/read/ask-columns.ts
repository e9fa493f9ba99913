import {
  COLUMN_ROLES,
  type ColumnAnswers,
  type ColumnRole,
  type ColumnsAsked,
} from "../../domain/columns";
import { type Columns, recogniseColumns } from "./columns";
import { readDate } from "./dates";
import { plainLine } from "./plain";
import { isOnMap, placeWhere } from "./position";
import type { RawPlace } from "./raw-place";

/** Rows that are shown to whoever is asked, and rows whose values are looked at. */
const SHOWN = 3;
const LOOKED_AT = 100;
/** Columns of a name of which nobody doubts what they are, whatever else there is. */
const SURE_NAME = /^(?:name|название|наименование|атауы|名称)$/i;

/**
 * What is to be asked of a table: what neither the names nor the values of its columns say for sure, with
 * what they are most likely. What `answers` says is not asked again.
 */
export function askColumns(
  places: readonly RawPlace[],
  names: readonly string[],
  answers: ColumnAnswers = {},
): ColumnsAsked {
  const sample = places.slice(0, LOOKED_AT);
  const columns = recogniseColumns(sample, answers);
  const guess = { ...ofRoles(columns), ...sureOnly(answers) };
  const unsure = new Set<ColumnRole>();
  const free = (taken: readonly string[]) => names.filter((key) => !taken.includes(key));
  const text = ({ properties }: RawPlace, key: string) => plainLine(properties[key]);
  const values = (key: string) => sample.map((row) => text(row, key)).filter((one) => one !== "");

  if (!isPositionSure(sample, columns)) {
    const numbers = (key: string) => values(key).map((one) => Number(one.replace(",", ".")));
    const fits = (axis: "lat" | "lon") => (key: string) =>
      isMost(numbers(key), (one) => isOnMap(axis, one));
    const lat = names.find(fits("lat"));
    const lon = names.find((key) => key !== lat && fits("lon")(key));
    if (lat !== undefined && lon !== undefined) Object.assign(guess, { lat, lon });
    unsure.add("lat").add("lon");
  }

  const read = [guess.lat, guess.lon, guess.start, guess.end];
  const candidates = columns.candidates.get("name") ?? [];
  const words = free(read).filter((key) =>
    isMost(values(key), (one) => /\p{Script=Han}|\p{L}{2}/u.test(one)),
  );
  const [first] = candidates;
  const isNamed = first !== undefined || columns.names.size > 0;
  if (isNamed ? candidates.length > 1 && !SURE_NAME.test(first ?? "") : words.length > 0) {
    if (!isNamed) guess.name = words[0] ?? "";
    unsure.add("name");
  }

  const isDate = (one: string) => /[-./年]/.test(one) && readDate(one) !== null;
  const dates = free([guess.lat, guess.lon, guess.name]).filter((key) =>
    isMost(values(key), isDate),
  );
  if (guess.start === "" && guess.end === "" && dates.length > 0) {
    guess.start = dates[0] ?? "";
    guess.end = dates[1] ?? "";
    unsure.add("start").add("end");
  }
  return {
    columns: names,
    rows: places.slice(0, SHOWN).map((row) => names.map((key) => text(row, key))),
    guess,
    unsure: COLUMN_ROLES.filter((role) => unsure.has(role) && answers[role] === undefined),
  };
}

function ofRoles({ roles }: Columns): Record<ColumnRole, string> {
  const point = roles.get("point") ?? "";
  return {
    name: roles.get("name") ?? "",
    lat: roles.get("lat") ?? point,
    lon: roles.get("lon") ?? point,
    start: roles.get("start") ?? roles.get("date") ?? "",
    end: roles.get("end") ?? "",
  };
}

function sureOnly(answers: ColumnAnswers): ColumnAnswers {
  return Object.fromEntries(Object.entries(answers).filter(([, key]) => key !== undefined));
}

/** Whether the rows that say something of where they are mostly say something that can be. */
function isPositionSure(rows: readonly RawPlace[], columns: Columns): boolean {
  const keys = ["lat", "lon", "point"] as const;
  const said = rows.filter(({ properties }) =>
    keys.some((key) => plainLine(properties[columns.roles.get(key) ?? ""]) !== ""),
  );
  return isMost(said, (row) => ["map", "elsewhere"].includes(placeWhere(row, columns).on));
}

/** Whether more than half are so; of none, none is. */
function isMost<One>(list: readonly One[], is: (one: One) => boolean): boolean {
  return list.filter(is).length > list.length / 2;
}
