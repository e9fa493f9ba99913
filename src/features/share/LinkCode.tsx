import { useEffect, useState } from "react";
import { PRODUCT_SLUG } from "../../domain/product-table";
import { useTranslator } from "../../i18n/react";
import { download } from "../../platform/download";
import { qrModules } from "../../platform/qr";
import { Button } from "../../ui/Button";
import { QrCode, QUIET_MODULES, qrPath } from "../../ui/QrCode";

/** Pixels per module in the downloaded file. */
const PIXELS = 12;

type Modules = readonly (readonly boolean[])[];

/** The address as a QR code, with a download. */
export function LinkCode({ text }: { text: string }) {
  const t = useTranslator();
  const [modules, setModules] = useState<Modules | null>(null);
  useEffect(() => {
    let wanted = true;
    // If the encoder fails to load there is no code; the link above does the same.
    qrModules(text).then(
      (made) => wanted && setModules(made),
      () => wanted && setModules(null),
    );
    return () => {
      wanted = false;
    };
  }, [text]);
  if (!modules) return null;
  return (
    <div className="qr">
      <div role="img" aria-label={t("dialogs.share.qr")}>
        <QrCode className="qr-code" modules={modules} />
      </div>
      <div className="qr-files">
        <Button onClick={() => download(svgFile(modules), `${PRODUCT_SLUG}_qr.svg`)}>
          {t("dialogs.share.save", { format: "SVG" })}
        </Button>
        <Button
          onClick={async () => {
            const file = await pngFile(modules);
            if (file) download(file, `${PRODUCT_SLUG}_qr.png`);
          }}
        >
          {t("dialogs.share.save", { format: "PNG" })}
        </Button>
      </div>
    </div>
  );
}

function svgFile(modules: Modules): Blob {
  const side = modules.length + 2 * QUIET_MODULES;
  const markup = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="#fff"/><path d="${qrPath(modules)}"/></svg>`;
  return new Blob([markup], { type: "image/svg+xml" });
}

async function pngFile(modules: Modules): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  const side = (modules.length + 2 * QUIET_MODULES) * PIXELS;
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d");
  if (!context) return null;
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, side, side);
  context.fillStyle = "#000000";
  modules.forEach((row, y) => {
    row.forEach((dark, x) => {
      if (dark)
        context.fillRect(
          (x + QUIET_MODULES) * PIXELS,
          (y + QUIET_MODULES) * PIXELS,
          PIXELS,
          PIXELS,
        );
    });
  });
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
