import { About } from "../features/about/About";
import { loadStory } from "./load-story";

/** What is known, and how to use the map; loaded when first opened. */
export function AboutDialog() {
  return <About loadStory={loadStory} />;
}
