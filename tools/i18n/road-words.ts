type Tree = Readonly<Record<string, unknown>>;

/** Of a locale what an embed says of a trip by road, in its shape; the embed has only `core` otherwise. */
export function roadWords(locale: object): object {
  const { core, dialogs } = locale as Readonly<Record<"core" | "dialogs", Tree>>; // Checked by checkLocales.
  const { road } = Object(dialogs["trip"]);
  return { core: { unit: core["unit"] }, dialogs: { trip: { road } } };
}
