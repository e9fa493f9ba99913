import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { useTranslator } from "../../i18n/react";
import type { MessageKey } from "../../i18n/translator";
import { useIliState, useIliStore } from "../../state/react";
import { themeOf } from "../../state/selectors";
import type { DialogState } from "../../state/state";
import { Button, IconButton } from "../../ui/Button";
import { InfoIcon, MoreIcon, PictureIcon, ShareIcon, ThemeIcon, TripIcon } from "../../ui/icons";
import "./PageControls.css";

const DIALOGS: readonly Readonly<{
  type: Exclude<DialogState["type"], "directions">;
  title: MessageKey;
  icon: ReactNode;
}>[] = [
  { type: "share", title: "app.share.title", icon: <ShareIcon /> },
  { type: "trip", title: "app.trip.title", icon: <TripIcon /> },
  { type: "press", title: "app.press.title", icon: <PictureIcon /> },
  { type: "about", title: "app.about.title", icon: <InfoIcon /> },
];

/**
 * Light or dark, and the ways to the dialogs; `folded` puts them in a menu, for small screens, with
 * `children` before them.
 */
export function PageControls({
  folded = false,
  children,
}: {
  folded?: boolean;
  children?: ReactNode;
}) {
  const t = useTranslator();
  const store = useIliStore();
  const theme = useIliState(themeOf);
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
    <FoldedControls dark={dark} changeTheme={changeTheme}>
      {children}
    </FoldedControls>
  );
}

type FoldedProps = { dark: boolean; changeTheme(): void; children: ReactNode };

/** A menu by our own means: the platform's popover is younger than the browsers that phones have. */
function FoldedControls({ dark, changeTheme, children }: FoldedProps) {
  const t = useTranslator();
  const store = useIliStore();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const open = useIliState((state) => state.menu);
  const stops = useIliState((state) => state.trip.length);
  const { openMenu } = store;
  useEffect(() => {
    if (!open) return;
    const leave = ({ target }: Event) => {
      if (!(target instanceof Node && root.current?.contains(target))) openMenu(false);
    };
    // Ahead of who stops the event on its way up, as the map does.
    const leaveByKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      openMenu(false);
      button.current?.focus();
    };
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("pointerdown", leave, { capture: true, signal });
    document.addEventListener("focusin", leave, { capture: true, signal });
    document.addEventListener("keydown", leaveByKey, { capture: true, signal });
    return () => listening.abort();
  }, [open, openMenu]);
  // Below all of the head: what its sentence says stays in sight, also when time changes it.
  useLayoutEffect(() => {
    const head = root.current?.closest("header");
    if (!open || !head) return;
    const place = () => {
      const { bottom } = head.getBoundingClientRect();
      menu.current?.style.setProperty("--below", `${bottom}px`);
    };
    const sizes = new ResizeObserver(place);
    sizes.observe(head);
    place();
    return () => sizes.disconnect();
  }, [open]);
  // A window that has grown has no menu to close.
  useEffect(() => () => openMenu(false), [openMenu]);
  return (
    <div ref={root} className="page-controls">
      <IconButton
        ref={button}
        label={t("app.more")}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => openMenu(!open)}
      >
        <MoreIcon />
      </IconButton>
      <div ref={menu} id={id} className="page-menu" hidden={!open}>
        {children}
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
              button.current?.focus();
              // Which closes the menu: one step of the history, not two.
              store.open({ type });
            }}
          >
            {icon}
            {type === "trip" && stops > 0 ? t("app.trip.counted", { count: stops }) : t(title)}
          </Button>
        ))}
      </div>
    </div>
  );
}
