import { type CSSProperties, useEffect, useMemo } from "react";
import { accentShade, contrast } from "../domain/contrast";
import { PRODUCT_NAME } from "../domain/product-table";
import { useIliState } from "../state/react";
import { themeOf } from "../state/selectors";
import { customProperties } from "../ui/custom-properties";

/**
 * The owner's colour, `#rrggbb`, for what is chosen and for their link: in each theme the nearest
 * shade of it that reads well there. Where that is another the owner is told, not the reader.
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
