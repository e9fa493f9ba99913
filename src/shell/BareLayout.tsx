import { Attribution } from "../features/attribution/Attribution";
import { Legend } from "../features/legend/Legend";
import { Title } from "./Title";
import { Truth } from "./Truth";

/** `ui=none`: no control at all, only what keeps the picture honest. */
export function BareLayout({ matching }: { matching: ReadonlySet<string> | null }) {
  return (
    <div className="bare">
      <header className="bare-head" data-covers="top">
        <Title />
        <Truth matching={matching} />
        <Legend />
      </header>
      <div className="bare-foot" data-covers="bottom">
        <Attribution />
      </div>
    </div>
  );
}
