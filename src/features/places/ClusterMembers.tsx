import { useMemo } from "react";
import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { IconButton } from "../../ui/Button";
import { CloseIcon } from "../../ui/icons";
import { ManyRowsLater } from "./ManyRowsLater";
import { SiteRow } from "./SiteRow";
import { MOST_WHOLE } from "./TimedRows";
import { walkRows } from "./walk-rows";

/** The sites of a cluster that zooming cannot split. */
export function ClusterMembers() {
  const t = useTranslator();
  const store = useIliStore();
  const ids = useIliState((state) => state.clusterMembers);
  const members = useMemo(() => {
    const wanted = new Set(ids);
    return store.dataset.sites.filter((site) => wanted.has(site.id));
  }, [store, ids]);
  return (
    <section className="places" aria-labelledby="members-heading" onKeyDown={walkRows}>
      <header className="places-members-head" data-sheet="peek">
        <h2 id="members-heading" tabIndex={-1}>
          {t("core.map.cluster", { count: members.length })}
        </h2>
        <IconButton look="ghost" label={t("core.close")} onClick={() => store.listMembers([])}>
          <CloseIcon />
        </IconButton>
      </header>
      {members.length > MOST_WHOLE ? (
        <ManyRowsLater count={members.length} rowAt={(row) => members[row]} />
      ) : (
        <ul>
          {members.map((site) => (
            <li key={site.id} data-site-id={site.id}>
              <SiteRow site={site} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
