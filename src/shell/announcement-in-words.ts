import { directionTo, distanceKm } from "../domain/geo";
import { localText } from "../domain/language";
import type { LonLat } from "../domain/site";
import type { Translator } from "../i18n/translator";
import { joinSentences } from "../i18n/wording/sentences";
import type { InView, MapAnnouncement } from "../map/core/in-view";

/** Maximum number of names listed in a sentence. */
const MOST_NAMES = 3;

/** A screen reader announcement of the map, one or two sentences. */
export function announcementInWords(t: Translator, told: MapAnnouncement): string {
  if (told.type === "noNames") return t("core.view.noNames");
  if (told.type === "moved") return inViewInWords(t, told.view);
  if (told.type === "where") {
    const { centre, widthKm, heightKm } = told.view;
    const where = t("core.view.where", {
      coordinates: t.coordinates(rounded(centre)),
      width: t.distance(widthKm),
      height: t.distance(heightKm),
    });
    return joinSentences(t, [where, inViewInWords(t, told.view)]);
  }
  const { name, kind, lonLat } = told.name;
  return t("core.view.name", {
    name,
    kind: t(`core.ground.${kind}`),
    distance: t.distance(distanceKm(told.centre, lonLat)),
    direction: t(`core.direction.${directionTo(told.centre, lonLat)}`),
    number: told.number,
    total: told.total,
  });
}

function inViewInWords(t: Translator, { places, named, ground }: InView): string {
  const list = (names: readonly string[]) =>
    names.slice(0, MOST_NAMES).join(t("core.view.separator"));
  const sentences = [
    places === 0 ? t("core.view.none") : t("core.view.places", { count: places }),
    named.length > 0 &&
      t("core.view.named", {
        names: list(named.map(({ id, names }) => localText(names, t.language)?.text ?? id)),
      }),
    ground.length > 0 && t("core.view.ground", { names: list(ground.map(({ name }) => name)) }),
  ];
  return joinSentences(
    t,
    sentences.filter((sentence) => sentence !== false),
  );
}

/** Rounded to what is useful when read aloud. */
function rounded([lon, lat]: LonLat): LonLat {
  return [Number(lon.toFixed(2)), Number(lat.toFixed(2))];
}
