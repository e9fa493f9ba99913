import { type ReactNode, useEffect, useId, useLayoutEffect, useRef } from "react";
import { useTranslator } from "../../i18n/react";
import type { MessageKey } from "../../i18n/translator";
import { useIliState, useIliStore } from "../../state/react";
import { themeOf } from "../../state/selectors";
import type { DialogState } from "../../state/state";
import { Button, IconButton } from "../../ui/Button";
import {
  DownIcon,
  InfoIcon,
  MoreIcon,
  PictureIcon,
  ShareIcon,
  ThemeIcon,
  TripIcon,
} from "../../ui/icons";
import "./PageControls.css";

type DialogEntry = Readonly<{
  type: Exclude<DialogState["type"], "directions">;
  title: MessageKey;
  icon: ReactNode;
}>;

/** What the button of a dialog is called; the trip's says how many stops there are. */
type NameOf = (dialog: DialogEntry) => string;

const DIALOGS: readonly DialogEntry[] = [
  { type: "share", title: "app.share.title", icon: <ShareIcon /> },
  { type: "trip", title: "app.trip.title", icon: <TripIcon /> },
  { type: "press", title: "app.press.title", icon: <PictureIcon /> },
  { type: "about", title: "app.about.title", icon: <InfoIcon /> },
  { type: "offline", title: "app.offline.title", icon: <DownIcon /> },
];

/**
 * Theme switch and buttons for the dialogs; `folded` collapses them into a menu for small screens,
 * with `children` first.
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
  const stops = useIliState((state) => state.trip.length);
  const nameOf: NameOf = ({ type, title }) =>
    type === "trip" && stops > 0 ? t("app.trip.counted", { count: stops }) : t(title);
  const dark = theme === "dark";
  const changeTheme = () => store.chooseTheme(dark ? "light" : "dark");
  if (!folded) {
    return (
      <div className="page-controls">
        <IconButton label={t("app.theme.dark")} aria-pressed={dark} onClick={changeTheme}>
          <ThemeIcon />
        </IconButton>
        {/* The last has no room in the row, and a button in About. */}
        {DIALOGS.slice(0, -1).map((dialog) => (
          <IconButton
            key={dialog.type}
            label={t(dialog.title)}
            title={nameOf(dialog)}
            data-badge={(dialog.type === "trip" && stops) || undefined}
            onClick={() => store.open({ type: dialog.type })}
          >
            {dialog.icon}
          </IconButton>
        ))}
      </div>
    );
  }
  return <FoldedControls {...{ dark, changeTheme, stops, nameOf }}>{children}</FoldedControls>;
}

type FoldedProps = {
  dark: boolean;
  changeTheme(): void;
  stops: number;
  nameOf: NameOf;
  children: ReactNode;
};

/** A menu without the popover API, which is newer than the browser floor. */
function FoldedControls({ dark, changeTheme, stops, nameOf, children }: FoldedProps) {
  const t = useTranslator();
  const store = useIliStore();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  const open = useIliState((state) => state.menu);
  const { openMenu } = store;
  useEffect(() => {
    if (!open) return;
    const leave = ({ target }: Event) => {
      if (!(target instanceof Node && root.current?.contains(target))) openMenu(false);
    };
    // In the capture phase, before the map stops propagation.
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
  // Positioned below the whole head, whose height changes with the sentence of evidence.
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
        data-badge={stops || undefined}
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
        {DIALOGS.map((dialog) => (
          <Button
            key={dialog.type}
            look="ghost"
            onClick={() => {
              // First, so that the dialog returns the focus to the menu's button.
              button.current?.focus();
              // This closes the menu too, as a single history entry.
              store.open({ type: dialog.type });
            }}
          >
            {dialog.icon}
            {nameOf(dialog)}
          </Button>
        ))}
      </div>
    </div>
  );
}
