import type { ReactNode } from "react";

/** Line icons on a 24-unit grid, drawn for this map; decorative, inside a named button. */
function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const CloseIcon = () => (
  <Icon>
    <path d="M6 6l12 12M18 6L6 18" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M12 5v14M5 12h14" />
  </Icon>
);

export const MinusIcon = () => (
  <Icon>
    <path d="M5 12h14" />
  </Icon>
);

export const UpIcon = () => (
  <Icon>
    <path d="M12 19V5M6 11l6-6 6 6" />
  </Icon>
);

export const DownIcon = () => (
  <Icon>
    <path d="M12 5v14M6 13l6 6 6-6" />
  </Icon>
);

export const SettingsIcon = () => (
  <Icon>
    <path d="M4 8h9M19 8h1M4 16h1M11 16h9" />
    <circle cx="16" cy="8" r="2.500" />
    <circle cx="8" cy="16" r="2.500" />
  </Icon>
);

export const RegionIcon = () => (
  <Icon>
    <path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />
  </Icon>
);

export const FullScreenIcon = () => (
  <Icon>
    <path d="M14 4h6v6M10 20H4v-6M20 4l-6.500 6.500M4 20l6.500-6.500" />
  </Icon>
);

export const LeaveFullScreenIcon = () => (
  <Icon>
    <path d="M20 10h-6V4M4 14h6v6M14 10l6.500-6.500M10 14l-6.500 6.500" />
  </Icon>
);

export const OutIcon = () => (
  <Icon>
    <path d="M14 4h6v6M20 4l-9 9M9 5H5v14h14v-4" />
  </Icon>
);

export const ThemeIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="8" />
    <path d="M12 4a8 8 0 0 1 0 16z" fill="currentColor" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M5.500 12h.1M12 12h.1M18.500 12h.1" strokeWidth={3.2} />
  </Icon>
);

export const FilterIcon = () => (
  <Icon>
    <path d="M4 5h16l-6.200 7.600V18l-3.600 2v-7.400z" />
  </Icon>
);

export const InfoIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 11v5M12 7.600v.1" />
  </Icon>
);

export const PictureIcon = () => (
  <Icon>
    <rect x="3.500" y="5" width="17" height="14" rx="2" />
    <path d="M4 16l4.500-4.500 4 4 3-3 4.500 4.500" />
    <circle cx="15.500" cy="9.500" r="1.200" fill="currentColor" />
  </Icon>
);

export const ShareIcon = () => (
  <Icon>
    <circle cx="6.500" cy="12" r="2.500" />
    <circle cx="17" cy="6" r="2.500" />
    <circle cx="17" cy="18" r="2.500" />
    <path d="M8.700 10.700l6-3.400M8.700 13.300l6 3.400" />
  </Icon>
);

export const TripIcon = () => (
  <Icon>
    <circle cx="6" cy="18.500" r="2" />
    <circle cx="18" cy="5.500" r="2" />
    <path d="M8 18.500h7.500a3.250 3.250 0 0 0 0-6.500h-7a3.250 3.250 0 0 1 0-6.500H16" />
  </Icon>
);

export const SearchIcon = () => (
  <Icon>
    <circle cx="10.500" cy="10.500" r="6" />
    <path d="M15 15l5 5" />
  </Icon>
);

export const LocateIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="6" />
    <path d="M12 2.500v3.500M12 18v3.500M2.500 12h3.500M18 12h3.500" />
    <circle cx="12" cy="12" r="1.500" fill="currentColor" />
  </Icon>
);

export const PlayIcon = () => (
  <Icon>
    <path d="M8 5.500v13l10.500-6.500z" fill="currentColor" />
  </Icon>
);

export const PauseIcon = () => (
  <Icon>
    <path d="M8.500 6v12M15.500 6v12" strokeWidth={3} />
  </Icon>
);
