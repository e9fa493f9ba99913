/** Runs in the page: words of a lane that a thumb at the season's end lies on, or that leave their lane. */
export function lanesCut(): string[] {
  const range = document.querySelector(".range");
  const row = document.querySelector(".timeline-lane-row")?.getBoundingClientRect();
  const probe = document.createElement("div");
  probe.style.inlineSize = "calc(var(--thumb) / 2)";
  range?.append(probe);
  const half = probe.offsetWidth;
  probe.remove();
  if (!row || row.width === 0) return [];
  if (half < 4) return ["no thumbs"];
  const found: string[] = [];
  for (const words of document.querySelectorAll(".timeline-lane-line > span")) {
    const lane = words.closest(".timeline-lane")?.getBoundingClientRect();
    const letters = document.createRange();
    letters.selectNodeContents(words);
    const { left, right, top, width } = letters.getBoundingClientRect();
    if (!lane || width < 2) continue;
    const line = words.parentElement?.getBoundingClientRect();
    // Words that find no room go into a line that is cut off.
    const isGone = !line || top > line.bottom - 2;
    const isCut = isGone || left < lane.left - 0.5 || right > lane.right + 0.5;
    const isBelow = left < row.left + half - 1.5 || right > row.right - half + 1.5;
    if (isCut || isBelow) found.push(`a lane's “${words.textContent}”`);
  }
  return found;
}
