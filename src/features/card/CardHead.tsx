import type { Site } from "../../domain/site";
import { LocalTextSpan } from "../../i18n/LocalTextSpan";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { IconButton } from "../../ui/Button";
import { CloseIcon } from "../../ui/icons";

/** A card's name, which takes the focus when it opens, and what closes it. */
export function CardHead({ site }: { site: Site }) {
  const t = useTranslator();
  const { select } = useIliStore();
  return (
    <header className="card-head" data-sheet="peek">
      <h2 id="card-heading" className="card-name" tabIndex={-1}>
        <LocalTextSpan text={site.names} />
      </h2>
      <IconButton look="ghost" label={t("core.close")} onClick={() => select(null)}>
        <CloseIcon />
      </IconButton>
    </header>
  );
}
