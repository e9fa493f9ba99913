import type { Site } from "../../domain/site";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { sourcesBriefly } from "../../i18n/wording/source";
import { useIliStore } from "../../state/react";

/** Scenes in which somebody recognised the place: episode, minute, who, and the source. */
export function Scenes({ site }: { site: Site }) {
  const t = useTranslator();
  const { sources } = useIliStore().dataset;
  if (!site.scenes) return null;
  return (
    <>
      <h3 className="card-part">{t("core.card.scenes")}</h3>
      <ul className="card-access">
        {site.scenes.map(({ episode, seconds, note, recognisedBy, source }) => (
          <li key={`${episode} ${seconds}`}>
            <strong>{t("core.card.scene", { episode, time: clock(seconds) })}</strong>{" "}
            {note && <LocalTextSpan text={note} />}{" "}
            <span className="card-access-source">
              {t("core.card.recognisedBy", {
                name: recognisedBy,
                source: sourcesBriefly(
                  t,
                  sources.filter(({ id }) => id === source),
                ),
              })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Minutes and seconds, as in a player: "12:34". */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
