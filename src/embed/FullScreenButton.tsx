import { useEffect, useState } from "react";
import { useTranslator } from "../i18n/react";
import { IconButton } from "../ui/Button";
import { FullScreenIcon, LeaveFullScreenIcon } from "../ui/icons";

/** Full screen; absent if the host page forbids it. */
export function FullScreenButton() {
  const t = useTranslator();
  const [full, setFull] = useState(() => document.fullscreenElement !== null);
  useEffect(() => {
    const change = () => setFull(document.fullscreenElement !== null);
    document.addEventListener("fullscreenchange", change);
    return () => document.removeEventListener("fullscreenchange", change);
  }, []);
  if (!document.fullscreenEnabled) return null;
  const toggle = () => {
    // Rejects only if the browser asks and the reader declines: nothing changes then.
    if (full) document.exitFullscreen().catch(() => {});
    else document.documentElement.requestFullscreen().catch(() => {});
  };
  return (
    <IconButton
      look="ghost"
      className="embed-full-screen"
      label={t(full ? "core.embed.leaveFullScreen" : "core.embed.fullScreen")}
      onClick={toggle}
    >
      {full ? <LeaveFullScreenIcon /> : <FullScreenIcon />}
    </IconButton>
  );
}
