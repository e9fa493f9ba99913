import type { ReactNode } from "react";
import { useTranslator } from "../i18n/react";
import { useIliState, useIliStore } from "../state/react";
import type { Notice } from "../state/state";
import type { Store } from "../state/store";
import { NoticeBox } from "../ui/NoticeBox";
import { noticeText } from "./notice-text";
import { Progress } from "./Progress";

/**
 * Notices about the page as a whole, such as an invalid parameter or a failed map. Those of type
 * `without` are rendered by `children`.
 */
export function Notices({
  without,
  children,
}: {
  without?: Notice["type"] | undefined;
  children?: ReactNode;
}) {
  const t = useTranslator();
  const store = useIliStore();
  const notices = useIliState((state) => state.notices);
  const sorting = useIliState((state) => state.sorting);
  return (
    <div className="notices" role="status">
      {sorting !== null && <Progress share={sorting} message="core.size.sorting" />}
      {children}
      {notices.map((notice) =>
        notice.type === without ? null : (
          <NoticeBox
            key={JSON.stringify(notice)}
            text={noticeText(t, notice)}
            closeLabel={t("core.dismiss")}
            onClose={() => store.dismiss(notice)}
            action={
              isOfGround(notice.type)
                ? { label: t("core.again"), act: () => askAgain(store, notice) }
                : notice.type === "said"
                  ? notice.action
                  : undefined
            }
          />
        ),
      )}
    </div>
  );
}

function isOfGround(type: Notice["type"]): boolean {
  return type === "basemap-missing" || type === "basemap-broken";
}

function askAgain(store: Store, notice: Notice): void {
  store.dismiss(notice);
  store.wish({ type: "again" });
}
