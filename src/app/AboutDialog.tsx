import { About } from "../features/about/About";
import { loadStory } from "./load-story";

/** What is known, and how the map is used; it comes when it is first opened. */
export function AboutDialog() {
  return <About loadStory={loadStory} />;
}
