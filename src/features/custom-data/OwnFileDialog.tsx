import { useEffect, useId, useRef, useState } from "react";
import type { ColumnsAsked } from "../../domain/columns";
import { isOwnFile, type OwnFile } from "../../domain/custom-data";
import { useTranslator } from "../../i18n/react";
import { joinSentences } from "../../i18n/wording/sentences";
import { useIliState, useIliStore } from "../../state/react";
import { Button } from "../../ui/Button";
import { Dialog } from "../../ui/Dialog";
import { type AskedFile, ColumnsForm } from "./ColumnsForm";
import { openOwnFile, takeOwnFileAway } from "./own-file";
import "./OwnFileDialog.css";

/** Says what is to be asked of a file's columns; null of a file that is no table. Never rejects. */
export type LookAtFile = (own: OwnFile) => Promise<ColumnsAsked | null>;

type Props = Readonly<{
  look: LookAtFile;
  /** The file that was dropped on the page, which is opened at once where it is clear. */
  dropped?: File | undefined;
}>;

/** Chooses a file of the reader's own, asks of its columns where they are not clear, or takes it away. */
export function OwnFileDialog({ look, dropped }: Props) {
  const t = useTranslator();
  const store = useIliStore();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const instead = useIliState((state) => isOwnFile(state.data));
  const own = instead || store.dataset.ownFile !== undefined;
  const [failed, setFailed] = useState(false);
  const [asked, setAsked] = useState<AskedFile | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const byFinger = window.matchMedia("(pointer: coarse)").matches;
  // After the dialog has opened, which takes the focus.
  useEffect(() => {
    if (asked) heading.current?.focus();
  }, [asked]);
  const open = (...file: Parameters<typeof openOwnFile>) => {
    setFailed(false);
    openOwnFile(...file).catch(() => setFailed(true));
  };
  const choose = async (file: File) => {
    setAsked(null);
    const found = await look({ file, columns: {} });
    if (found?.unsure.length) setAsked({ file, asked: found });
    else open(file);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file is opened once, by whatever function.
  useEffect(() => {
    if (dropped) void choose(dropped);
  }, [dropped]);
  return (
    <Dialog
      title={t("dialogs.ownFile.name")}
      closeLabel={t("core.close")}
      onClose={() => store.open({ type: "none" })}
    >
      {!asked && (
        <p id={id}>
          {joinSentences(t, [
            t("dialogs.ownFile.what"),
            ...(byFinger ? [] : [t("dialogs.ownFile.drag")]),
          ])}
        </p>
      )}
      {/* The browser's own button speaks the browser's language. */}
      <input
        ref={input}
        type="file"
        hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // Else the same file, mended meanwhile, could not be chosen again.
          target.value = "";
          if (file) void choose(file);
        }}
      />
      {asked && (
        <ColumnsForm
          // With another file all answers are new.
          key={asked.file.name + asked.file.lastModified}
          {...asked}
          heading={heading}
          onAnswer={(columns) => open(asked.file, columns)}
        />
      )}
      <Button
        look={asked ? "plain" : "primary"}
        className="own-file-choice"
        aria-describedby={asked ? undefined : id}
        onClick={() => input.current?.click()}
      >
        {asked ? t("dialogs.ownFile.other") : t("dialogs.ownFile.open")}
      </Button>
      <p role="alert">{failed && t("dialogs.ownFile.failed")}</p>
      {own && <Button onClick={takeOwnFileAway}>{t("dialogs.ownFile.away")}</Button>}
    </Dialog>
  );
}
