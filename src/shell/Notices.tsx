import { useTranslator } from "../i18n/react";
import { useIliState, useIliStore } from "../state/react";
import { Notice } from "../ui/Notice";
import { noticeText } from "./notice-text";
import { Progress } from "./Progress";

/** Sentences about the page as a whole: a value of the address, a map that could not be loaded. */
export function Notices() {
  const t = useTranslator();
  const store = useIliStore();
  const notices = useIliState((state) => state.notices);
  const sorting = useIliState((state) => state.sorting);
  return (
    <div className="notices" role="status">
      {sorting !== null && <Progress share={sorting} message="core.size.sorting" />}
      {notices.map((notice) => (
        <Notice
          key={JSON.stringify(notice)}
          text={noticeText(t, notice)}
          closeLabel={t("core.dismiss")}
          onClose={() => store.dismiss(notice)}
        />
      ))}
    </div>
  );
}
