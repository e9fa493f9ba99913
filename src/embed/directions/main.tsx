import words from "virtual:messages/directions";
import { createRoot, type Root } from "react-dom/client";
import type { Language } from "../../domain/language";
import { TranslatorProvider } from "../../i18n/react";
import { createTranslator } from "../../i18n/translator";
import { BlockedLink } from "./BlockedLink";
import { FoldedDirections } from "./FoldedDirections";
import { type DirectionsPart, PART_NAME, type ShowDirections } from "./part";

const roots = new WeakMap<HTMLElement, Root>();

const translatorOf = (language: Language) => createTranslator(language, words[language]);

const show: ShowDirections = (element, language, countries, place) => {
  if (!element) return;
  const root = roots.get(element) ?? createRoot(element);
  roots.set(element, root);
  root.render(
    <TranslatorProvider translator={translatorOf(language)}>
      {/* A sandboxed frame has an opaque origin. */}
      <FoldedDirections place={place} countries={countries} sandboxed={window.origin === "null"} />
    </TranslatorProvider>,
  );
};

let blocked: Root | undefined;

const tellBlocked: DirectionsPart["tellBlocked"] = (language, link) => {
  blocked ??= createRoot(document.body.appendChild(document.createElement("div")));
  const root = blocked;
  root.render(
    <TranslatorProvider translator={translatorOf(language)}>
      {/* A new one for each tap. */}
      <BlockedLink key={Date.now()} link={link} onClose={() => root.render(null)} />
    </TranslatorProvider>,
  );
};

const part: DirectionsPart = { show, tellBlocked };
Reflect.set(window, PART_NAME, part);
