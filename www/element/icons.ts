// The icons: 16 px, one stroke width, drawn in the colour of the text around them.

const PATHS = {
  person:
    "M8 8a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3 13.5c0-2.5 2.2-4 5-4s5 1.5 5 4",
  place:
    "M8 14s4.5-4 4.5-7.5a4.5 4.5 0 0 0-9 0C3.5 10 8 14 8 14ZM8 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z",
  organization: "M3 13.5v-11h6v11M9 6.5h4v7M1.5 13.5h13M5 5.5h2M5 8.5h2M5 11h2",
  date: "M2.5 3.5h11v10h-11ZM2.5 6.5h11M5.5 2v3M10.5 2v3",
  number: "M6.5 2.5l-1.5 11M11 2.5l-1.5 11M3 6h10.5M2.5 10H13",
  other: "M2.5 2.5h5.5l5.5 5.5-5.5 5.5-5.5-5.5ZM5.5 5.5h.01",
  copy: "M5.5 5.5h8v8h-8ZM3.5 10.5h-1v-8h8v1",
  done: "M3 8.5l3.5 3.5L13 4.5",
  edit: "M2.5 13.5v-3l8-8 3 3-8 8ZM8.5 4.5l3 3",
  open: "M3.5 14V2h6l3 3v9ZM9.5 2v3h3M6 8.5h4M6 11h4",
  back: "M6.5 3.5L3 7l3.5 3.5M3 7h6.5a3 3 0 0 1 0 6H7",
  close: "M4 4l8 8M12 4l-8 8",
  list: "M6 4h7.5M6 8h7.5M6 12h7.5M2.5 4h.01M2.5 8h.01M2.5 12h.01",
  skim: "M2.5 3.5h11M2.5 6.5h5M2.5 9.5h11M2.5 12.5h5",
  why: "M6 6a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.8M8 12h.01M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Z",
  speak: "M2.5 6v4H5l3.5 3V3L5 6ZM11 6a3 3 0 0 1 0 4M12.8 4a6 6 0 0 1 0 8",
  panel: "M2.5 3h11v10h-11ZM9.5 3v10",
} as const;

export type IconName = keyof typeof PATHS;

const SVG = "http://www.w3.org/2000/svg";

/** An icon says nothing on its own: the words beside it, or the name of its button, do. */
export function makeIcon(name: IconName): SVGSVGElement {
  const icon = document.createElementNS(SVG, "svg");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  icon.setAttribute("viewBox", "0 0 16 16");
  icon.setAttribute("class", "icon");
  icon.setAttribute("aria-hidden", "true");
  icon.append(path);
  return icon;
}
