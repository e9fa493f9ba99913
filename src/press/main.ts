import { PRODUCT_NAME } from "../domain/product-table";
import "../ui/fonts.css";
import "../ui/tokens.css";
import "../ui/Button.css";
import "../ui/start.css";
import "./press.css";
// An address and not `new URL(…)` where it is used, as the other pages have it.
import workerUrl from "../data/custom-worker?worker&url";
import { isOwnFile } from "../domain/custom-data";
import { direction } from "../domain/language";
import { type PictureOptions, readPictureOptions, SCREEN_DPI } from "../domain/picture";
import { loadTranslator } from "../i18n/load";
import type { Translator } from "../i18n/translator";
import { leftOutInWords } from "../i18n/wording/left-out";
import { sizeInWords } from "../i18n/wording/measures";
import { joinSentences } from "../i18n/wording/sentences";
import { pictureProblemOf } from "../map/image/picture-error";
import { readDataset } from "../platform/dataset";
import { holdLoad } from "../platform/hold-load";
import { readerPreferences } from "../platform/reader";
import { setReadiness } from "../platform/ready";
import { keepDocument, markRunning } from "../platform/start";

import { createPictureMaker, type MadePicture } from "../shell/make-picture";

import { noticeText } from "../shell/notice-text";
import { openOwn } from "../shell/open-own";
import { openData } from "../shell/open-page";
import { wantedData, withBuiltIn } from "../shell/opening";
import { openStore } from "../state/open";
import { languageOf, themeOf } from "../state/selectors";

const root = document.getElementById("root");
if (!root) throw new Error("press.html has no element with the id root.");

holdLoad();
markRunning();
draw(root).catch(keepDocument(root));

/** One picture of what the address asks for, its caption, and what could not be read. */
async function draw(page: HTMLElement): Promise<void> {
  const { search } = window.location;
  const builtIn = readDataset();
  const other = wantedData(search);
  const { dataset, data } =
    other === null
      ? withBuiltIn(builtIn)
      : await (isOwnFile(other) ? openOwn : openData)(other, builtIn, workerUrl, () => {});
  const { store } = openStore(dataset, search, readerPreferences(), data);
  const state = store.api.getState();
  const t = await loadTranslator(languageOf(state));
  const { options, problems } = readPictureOptions(search);
  document.documentElement.lang = t.language;
  document.documentElement.dir = direction(t.language);
  document.documentElement.dataset["theme"] = themeOf(state);

  const notices = [
    ...state.notices.map((notice) => noticeText(t, notice)),
    ...problems.map((problem) => t("dialogs.press.parameter", problem)),
  ].map(paragraph);
  try {
    const { signal } = new AbortController();
    const made = await createPictureMaker(store)(t, options, signal);
    const { fileTitle, alt, caption } = made.spec.words;
    document.title = `${fileTitle} · ${PRODUCT_NAME}`;
    const image = new Image();
    image.dataset["pressImage"] = "";
    image.alt = alt;
    const shown = await showOn(image, made, options);
    await image.decode();
    page.replaceChildren(figure(t, shown, caption, leftOutInWords(t, made.leftOut)), ...notices);
    setReadiness("true");
  } catch (error) {
    page.replaceChildren(paragraph(wordsOf(t, error, options)), ...notices);
    setReadiness("error");
  }
}

/**
 * Gives an image its picture. Where the file is not what an image can show at the picture's own
 * size (a PDF, or an SVG with a size on paper), the image stands in a link that saves the file.
 */
async function showOn(
  image: HTMLImageElement,
  made: MadePicture,
  options: PictureOptions,
): Promise<HTMLElement> {
  const { format, text, dpi } = options;
  const { name, blob } = await made.file(options);
  const isShown = format !== "pdf" && (format !== "svg" || dpi === SCREEN_DPI);
  const preview = isShown ? blob : await made.preview(format === "pdf" ? "png" : format, text);
  image.dataset["fileName"] = name;
  image.src = URL.createObjectURL(preview);
  if (isShown) return image;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.type = blob.type;
  link.append(image);
  return link;
}

function wordsOf(
  t: Translator,
  error: unknown,
  { size: { widthPx, heightPx }, scale }: PictureOptions,
): string {
  return t(`dialogs.press.problem.${pictureProblemOf(error)}`, {
    size: sizeInWords(widthPx * scale, heightPx * scale),
  });
}

function figure(t: Translator, image: HTMLElement, caption: string, leftOut: string): HTMLElement {
  const element = document.createElement("figure");
  element.className = "press";
  const words = document.createElement("figcaption");
  words.textContent = joinSentences(t, [caption, leftOut].filter(Boolean));
  element.append(image, words);
  return element;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement("p");
  element.className = "press-notice";
  element.textContent = text;
  return element;
}
