import { gapBetween, translate } from "../boxes";
import type { Box } from "../projection";
import type { LabelCandidate } from "./candidate";
import { offsetsAround } from "./offsets";

/** A number that stands at its sign is no further from it. */
const AT_SIGN_PX = 4;

/** A name that has to stand somewhere may also stand beside the number at its sign. */
export function besideBadge(candidate: LabelCandidate, badges: readonly Box[]): LabelCandidate {
  const { leader, at, width, height, offsets } = candidate;
  const figure = leader && translate(leader.figure, at);
  const badge = figure && badges.find((one) => gapBetween(one, figure) <= AT_SIGN_PX);
  if (!badge) return candidate;
  const around = offsetsAround(translate(badge, [-at[0], -at[1]]), width, height, false);
  return { ...candidate, badge, offsets: [...offsets, ...around] };
}
