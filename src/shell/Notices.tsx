import { useTranslator } from "../i18n/react";
import { useIliState, useIliStore } from "../state/react";
import type { Notice } from "../state/state";
import type { Store } from "../state/store";
import { Notice as Sentence } from "../ui/Notice";
import { noticeText } from "./notice-text";
import { Progress } from "./Progress";

/** Sentences about the page as a whole: a value of the address, a map that could not be loaded. */
export function Notices() {
  const t = useTranslator();
  const store = useIliStore();
  const notices = useIliState((state) => state.notices);
  const sorting = useIliState((state) => state.sorting);
  // One box for them all, or a mistyped address would cover the map.
  const ofAddress = notices.filter((notice) => notice.type === "address");
  const rest = ofAddress.length > 1 ? notices.filter(({ type }) => type !== "address") : notices;
  return (
    <div className="notices" role="status">
      {sorting !== null && <Progress share={sorting} message="core.size.sorting" />}
      {ofAddress.length > 1 && (
        <Sentence
          text={t("core.notice.addresses", { list: ofAddress.map(inAddress).join(", ") })}
          closeLabel={t("core.dismiss")}
          onClose={() => store.withdraw("address")}
        />
      )}
      {rest.map((notice) => (
        <Sentence
          key={JSON.stringify(notice)}
          text={noticeText(t, notice)}
          closeLabel={t("core.dismiss")}
          onClose={() => store.dismiss(notice)}
          action={
            isOfGround(notice.type)
              ? { label: t("core.again"), act: () => askAgain(store, notice) }
              : undefined
          }
        />
      ))}
    </div>
  );
}

function inAddress({ parameter, value }: Extract<Notice, { type: "address" }>): string {
  return `${parameter}=${value}`;
}

function isOfGround(type: Notice["type"]): boolean {
  return type === "basemap-missing" || type === "basemap-broken";
}

function askAgain(store: Store, notice: Notice): void {
  store.dismiss(notice);
  store.wish({ type: "again" });
}
