import { useTranslator } from "../../i18n/react";
import { useIliState, useIliStore } from "../../state/react";
import { themeOf } from "../../state/selectors";
import { IconButton } from "../../ui/Button";
import { InfoIcon, PictureIcon, ThemeIcon } from "../../ui/icons";
import "./PageControls.css";

/** Light or dark, and the ways to the dialogs. */
export function PageControls() {
  const t = useTranslator();
  const store = useIliStore();
  const theme = useIliState(themeOf);
  return (
    <div className="page-controls">
      <IconButton
        label={t("app.theme.dark")}
        aria-pressed={theme === "dark"}
        onClick={() => store.chooseTheme(theme === "dark" ? "light" : "dark")}
      >
        <ThemeIcon />
      </IconButton>
      <IconButton label={t("app.press.title")} onClick={() => store.open({ type: "press" })}>
        <PictureIcon />
      </IconButton>
      <IconButton label={t("app.about.title")} onClick={() => store.open({ type: "about" })}>
        <InfoIcon />
      </IconButton>
    </div>
  );
}
