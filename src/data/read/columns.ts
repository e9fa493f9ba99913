import type { ColumnAnswers } from "../../domain/columns";
import { LANGUAGES, type Language } from "../../domain/language-table";
import type { RawPlace } from "./raw-place";

/** What a column can be to us. */
export type Role = "name" | "lon" | "lat" | "point" | "date" | "start" | "end" | "note";

/** The usual names of columns in the languages of the map, the surest first, without signs and case. */
const USUAL: Readonly<Record<Role, string>> = {
  name:
    "name title placename place label caption locations location site address название наименование имя " +
    "заголовок место объект локация адрес 名称 名字 地点 地名 标题 地址 атауы атау аты орны орын мекенжай",
  lon: "lon lng long longitude longitudedeg gpslongitude долгота длг 经度 бойлық x xcoord coordx",
  lat: "lat latitude latitudedeg gpslatitude широта шрт 纬度 ендік y ycoord coordy",
  point:
    "coordinates coordinate coords latlon latlng latlong geo gps wkt thegeom geom geometry position " +
    "координаты координата точка 坐标 经纬度 координаттар",
  date: "when date day datum timestamp datetime time дата день когда время 日期 时间 күні күн уақыты",
  start:
    "start startdate datestart begin begindate from fromdate since startson начало датаначала начат с " +
    "开始 开始日期 开始时间 басталуы басы басталукүні",
  end:
    "end enddate dateend stop until till to todate finish endson конец окончание датаокончания по " +
    "结束 结束日期 结束时间 аяқталуы соңы аяқталукүні",
  note:
    "description desc note notes comment comments cmt remark remarks text описание комментарий " +
    "примечание заметка заметки 描述 说明 备注 介绍 сипаттама сипаттамасы ескертпе түсініктеме",
};
const WORDS = Object.entries(USUAL).map(([role, words]) => {
  // Object.entries forgets the keys of the type.
  return [role as Role, words.split(" ")] as const;
});

/** Which keys of a file hold what; a role that no key has is left out. */
export type Columns = Readonly<{
  roles: ReadonlyMap<Role, string>;
  /** Keys with a name in one language: `name:ru`, `title_en`. */
  names: ReadonlyMap<Language, string>;
  /** All keys that could be each role, by their names, the surest first. */
  candidates: ReadonlyMap<Role, readonly string[]>;
  /** Keys that nothing was read from. */
  others: readonly string[];
}>;

/** Most keys of a file that are looked at. */
const MOST_KEYS = 500;

/**
 * Recognises the keys of a file by their names; of two for one role the surer is taken. What `answers`
 * says of a key that the file has stands above its name.
 */
export function recogniseColumns(
  places: readonly RawPlace[],
  answers: ColumnAnswers = {},
): Columns {
  const keys = keysOf(places);
  const plain = new Map(keys.map((key) => [key, plainKey(key)]));
  const roles = new Map<Role, string>();
  const candidates = new Map<Role, readonly string[]>();
  for (const [role, words] of WORDS) {
    const found = words.flatMap((word) => keys.filter((key) => plain.get(key) === word));
    const [first] = found;
    if (first !== undefined) roles.set(role, first);
    candidates.set(role, found);
  }
  applyAnswers(roles, answers, new Set(keys));
  const names = new Map<Language, string>();
  for (const language of LANGUAGES) {
    const wanted = new Set(["name", "title", "название"].map((word) => plainKey(word + language)));
    const key = keys.find((one) => wanted.has(plain.get(one) ?? ""));
    if (key !== undefined) names.set(language, key);
  }
  const read = new Set([...roles.values(), ...names.values(), "timespan"]);
  return {
    roles,
    names,
    candidates,
    others: keys.filter((key) => !read.has(key) && !key.startsWith("_")),
  };
}

function applyAnswers(
  roles: Map<Role, string>,
  answers: ColumnAnswers,
  keys: ReadonlySet<string>,
): void {
  const say = (role: Role, key: string | undefined) => {
    if (key === "") roles.delete(role);
    else if (key !== undefined && keys.has(key)) roles.set(role, key);
  };
  const { name, lat, lon, start, end } = answers;
  say("name", name);
  if (lat !== undefined && lat === lon) {
    say("point", lat);
    roles.delete("lat");
    roles.delete("lon");
  } else {
    say("lat", lat);
    say("lon", lon);
  }
  if (start === undefined && end === undefined) return;
  const from = start ?? roles.get("start") ?? roles.get("date");
  const to = end ?? roles.get("end") ?? "";
  for (const role of ["date", "start", "end"] as const) roles.delete(role);
  // A day that alone says when is no beginning of something without end.
  say(to === "" ? "date" : "start", from);
  say("end", to);
}

function keysOf(places: readonly RawPlace[]): readonly string[] {
  const keys = new Set<string>();
  for (const { properties } of places) {
    for (const key of Object.keys(properties)) {
      if (keys.size < MOST_KEYS) keys.add(key);
    }
  }
  return [...keys];
}

function plainKey(key: string): string {
  return key
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
