type Tree = Readonly<Record<string, unknown>>;

/** Of a locale what the directions in an embed's card and a blocked link say, in its shape; the embed has only `core` otherwise. */
export function directionWords(locale: object): object {
  const { app, core, dialogs } = locale as Readonly<Record<"app" | "core" | "dialogs", Tree>>; // Checked by checkLocales.
  return {
    app: { directions: app["directions"] },
    core: { dismiss: core["dismiss"], newTab: core["newTab"], unit: core["unit"] },
    dialogs: { directions: dialogs["directions"] },
  };
}
