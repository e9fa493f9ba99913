import { type CSSProperties, useEffect, useMemo } from "react";
import { accentShade, contrast } from "../domain/contrast";
import { PRODUCT_NAME } from "../domain/product-table";
import { useIliState } from "../state/react";
import { themeOf } from "../state/selectors";
import { customProperties } from "../ui/custom-properties";

/**
 * The owner's accent colour, `#rrggbb`, for selections and their link: in each theme the nearest
 * shade with enough contrast. If that differs the owner is told.
 */
export function useAccent(accent: string | null): CSSProperties {
  const theme = useIliState(themeOf);
  const shade = useMemo(() => accent && accentShade(theme, accent), [accent, theme]);
  useEffect(() => {
    if (shade !== accent) {
      console.info(
        `${PRODUCT_NAME}: accent ${accent} is shown as ${shade} in ${theme}, to be readable.`,
      );
    }
  }, [accent, shade, theme]);
  if (!shade) return {};
  const white = contrast(shade, "#ffffff") >= contrast(shade, "#000000");
  return customProperties({ "--accent": shade, "--on-accent": white ? "#ffffff" : "#000000" });
}
