import { type ReactNode, useId, useRef } from "react";
import { useTranslator } from "../../i18n/react";
import type { MessageKey } from "../../i18n/translator";
import { useIliState, useIliStore } from "../../state/react";
import { themeOf } from "../../state/selectors";
import type { Dialog } from "../../state/state";
import { Button, IconButton } from "../../ui/Button";
import { InfoIcon, MoreIcon, PictureIcon, ShareIcon, ThemeIcon, TripIcon } from "../../ui/icons";
import "./PageControls.css";

const DIALOGS: readonly Readonly<{
  type: Exclude<Dialog["type"], "directions">;
  title: MessageKey;
  icon: ReactNode;
}>[] = [
  { type: "share", title: "app.share.title", icon: <ShareIcon /> },
  { type: "trip", title: "app.trip.title", icon: <TripIcon /> },
  { type: "press", title: "app.press.title", icon: <PictureIcon /> },
  { type: "about", title: "app.about.title", icon: <InfoIcon /> },
];

/** Light or dark, and the ways to the dialogs; `folded` puts them in a menu, for small screens. */
export function PageControls({ folded = false }: { folded?: boolean }) {
  const t = useTranslator();
  const store = useIliStore();
  const theme = useIliState(themeOf);
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const dark = theme === "dark";
  const changeTheme = () => store.chooseTheme(dark ? "light" : "dark");
  if (!folded) {
    return (
      <div className="page-controls">
        <IconButton label={t("app.theme.dark")} aria-pressed={dark} onClick={changeTheme}>
          <ThemeIcon />
        </IconButton>
        {DIALOGS.map(({ type, title, icon }) => (
          <IconButton key={type} label={t(title)} onClick={() => store.open({ type })}>
            {icon}
          </IconButton>
        ))}
      </div>
    );
  }
  return (
    <div className="page-controls">
      <IconButton label={t("app.more")} popoverTarget={id}>
        <MoreIcon />
      </IconButton>
      <div id={id} ref={menu} popover="auto" className="page-menu">
        <Button look="ghost" aria-pressed={dark} onClick={changeTheme}>
          <ThemeIcon />
          {t("app.theme.dark")}
        </Button>
        {DIALOGS.map(({ type, title, icon }) => (
          <Button
            key={type}
            look="ghost"
            onClick={() => {
              // First, so that the focus is back at the menu's button when the dialog takes it.
              menu.current?.hidePopover();
              store.open({ type });
            }}
          >
            {icon}
            {t(title)}
          </Button>
        ))}
      </div>
    </div>
  );
}
