import messages from "../../../src/i18n/locales/en.json" with { type: "json" };
import { createTranslator } from "../../../src/i18n/translator";

/** The page's own sentences, so that page and command line say the same of a file. */
export const english = createTranslator("en", messages);
