import type { Dataset, Phase } from "../../domain/dataset";
import type { Translator } from "../translator";
import { areaName } from "./names";

/**
 * What a key says of a phase's colour, with the areas in that colour of which another status than the
 * phase's holds: "reported; Ili valley: filming announced".
 */
export function withExceptions(
  t: Translator,
  dataset: Pick<Dataset, "areas">,
  { id, status }: Pick<Phase, "id" | "status">,
  text: string,
): string {
  const others = dataset.areas.flatMap(({ properties: area }) =>
    area.phase === id && area.status !== status
      ? t(`core.truth.areaIs.${area.status}`, { area: areaName(t, dataset, area.id, "briefly") })
      : [],
  );
  return [text, ...others].join(t("core.source.separator"));
}
