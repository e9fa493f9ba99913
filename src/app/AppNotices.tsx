import { useTranslator } from "../i18n/react";
import { Notices } from "../shell/Notices";
import { useIliState, useIliStore } from "../state/react";
import { NoticeBox } from "../ui/NoticeBox";

/** The notices. Invalid parameters share one box: a box each would cover the map. */
export function AppNotices() {
  const t = useTranslator();
  const store = useIliStore();
  const notices = useIliState((state) => state.notices);
  const wrong = notices.flatMap((notice) =>
    notice.type === "address" ? [`${notice.parameter}=${notice.value}`] : [],
  );
  if (wrong.length < 2) return <Notices />;
  return (
    <Notices without="address">
      <NoticeBox
        text={t("core.notice.addresses", { list: wrong.join(", ") })}
        closeLabel={t("core.dismiss")}
        onClose={() => store.withdraw("address")}
      />
    </Notices>
  );
}
