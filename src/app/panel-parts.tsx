import type { Site } from "../domain/site";
import { SiteCard } from "../features/card/SiteCard";
import { ClusterMembers } from "../features/places/ClusterMembers";
import { TellButton } from "../features/tell/TellButton";
import { CardActions } from "./CardActions";
import { otherParts } from "./other-parts";
import { PaperKey, PaperSources } from "./PaperKey";

/** A card, with what can be done with its site; on paper without. */
function Card({ site, onPaper = false }: { site: Site; onPaper?: boolean }) {
  const { Card: Other = SiteCard } = otherParts();
  if (onPaper) return <Other Ours={SiteCard} site={site} />;
  return (
    <Other
      Ours={SiteCard}
      site={site}
      actions={<CardActions site={site} />}
      foot={<TellButton site={site.id} />}
    />
  );
}

/** What replaces the list in the panel or ends it, and what paper has. */
export const PANEL_PARTS = { Card, Members: ClusterMembers, TellButton, PaperKey, PaperSources };
