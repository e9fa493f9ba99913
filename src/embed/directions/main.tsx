import words from "virtual:messages/directions";
import { createRoot, type Root } from "react-dom/client";
import { TranslatorProvider } from "../../i18n/react";
import { createTranslator } from "../../i18n/translator";
import { FoldedDirections } from "./FoldedDirections";
import { PART_NAME, type ShowDirections } from "./part";

const roots = new WeakMap<HTMLElement, Root>();

const show: ShowDirections = (element, language, countries, place) => {
  if (!element) return;
  const root = roots.get(element) ?? createRoot(element);
  roots.set(element, root);
  root.render(
    <TranslatorProvider translator={createTranslator(language, words[language])}>
      {/* A sandboxed frame has an opaque origin. */}
      <FoldedDirections place={place} countries={countries} sandboxed={window.origin === "null"} />
    </TranslatorProvider>,
  );
};

Reflect.set(window, PART_NAME, show);
