import type { Dataset } from "../domain/dataset";
import type { Site } from "../domain/site";
import { visitorNotes } from "../domain/trip";
import { AccessList } from "./AccessList";
import { HostLink } from "./HostLink";
import { LocalTextSpan } from "./LocalTextSpan";

/**
 * What a visitor of some stops must know, with dates and sources, and of the countries too where a border is
 * crossed. `place` is the element of a place's name. Where there is nothing to know, nothing: ask
 * `visitorNotes` before a heading.
 */
export function VisitorNotes({
  stops,
  production,
  place: Name,
}: {
  stops: readonly Site[];
  production: Dataset["production"];
  place: "h3" | "h4" | "strong";
}) {
  const notes = visitorNotes(stops, production);
  if (!notes) return null;
  return (
    <>
      {notes.context.length > 0 && (
        <ul className="card-access">
          {notes.context.map(({ text, url }) => (
            <li key={url ?? text.en}>
              <LocalTextSpan text={text} /> {url && <HostLink url={url} />}
            </li>
          ))}
        </ul>
      )}
      {notes.noted.map((site) => (
        <section key={site.id}>
          <Name>
            <LocalTextSpan text={site.names} />
          </Name>
          <AccessList site={site} />
        </section>
      ))}
    </>
  );
}
