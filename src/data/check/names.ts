import { LANGUAGES, localText } from "../../domain/language";
import type { Content } from "./draft";
import type { Finding } from "./finding";

/** Sites that a reader of some language could not tell apart: they are shown by the same name. */
export function checkNames({ sites }: Pick<Content, "sites">): Finding[] {
  const first = LANGUAGES.map((language) => ({ language, byName: new Map<string, string>() }));
  return sites.flatMap(({ id, path, properties: { names } }): Finding[] => {
    if (!names) return [];
    const same = first.flatMap(({ language, byName }) => {
      const name = localText(names, language)?.text ?? "";
      const other = byName.get(name);
      if (other === undefined) byName.set(name, id ?? "");
      return other === undefined ? [] : { language, name, other };
    });
    const [one] = same;
    if (!one) return [];
    const languages = same.map(({ language }) => language).join(", ");
    return [
      {
        ...{ rule: "same-name", role: "sites", path: [...path, "properties", "names"], id },
        what: `in ${languages} it is shown as "${one.name}", as "${one.other}" is`,
        fix: "Say in the name what tells them apart, such as the country.",
      },
    ];
  });
}
