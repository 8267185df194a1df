// Connects the Plotly chart of this page to the open event: a click on a mark opens it, its marks are emphasised, and the
// window that the reader moves to is reported so that it can go into the link. Until Plotly is there, which is the largest
// thing that the browser has to fetch, a still picture of the chart stands in its place and can be clicked as well.
const CHART = ".st-key-chart .js-plotly-plot";
const FRAME = '[data-testid="stFullScreenFrame"]';
const ABOVE = "p.said";
const RESET = '.modebar-btn[data-attr="zoom"][data-val="reset"]';
const CLOSE = '.modebar-btn[data-title="Close fullscreen"]';
const SVG = "http://www.w3.org/2000/svg";
const SETTLED = 500; // milliseconds after the last movement

let open = "";
let pointed = "";
let report = () => {};

export default function ({ data, parentElement, setTriggerValue }) {
  open = data.open;
  report = setTriggerValue;
  let timer = 0;
  let whole = -SETTLED;

  // Not before the style and the words above it are there, or it would move under the reader's eyes.
  let picture = data.still && !document.querySelector(CHART) ? still(data.still) : null;
  const place = () => {
    if (!picture || !document.querySelector(ABOVE)) return;
    parentElement.replaceChildren(picture);
    picture = null;
  };

  // The column of the chart stays in sight beside a long card, down to its foot where it is higher than the window.
  const column = parentElement.host?.closest?.('[data-testid="stColumn"]') ?? document.querySelector(".st-key-chart")?.closest('[data-testid="stColumn"]');

  const wire = () => {
    place();
    const plot = document.querySelector(CHART);
    const frame = plot?.closest(FRAME);
    if (frame) column?.toggleAttribute("data-whole-screen", getComputedStyle(frame).position === "fixed"); // see page.css
    if (!plot || !plot.on || plot.dataset.wired) return;
    plot.dataset.wired = "yes";
    plot.on("plotly_click", ({ points }) => {
      const point = points.find((each) => each.customdata !== undefined);
      if (point) report("open", String(point.customdata));
    });
    plot.on("plotly_afterplot", () => {
      emphasise(plot);
      letter(plot);
    });
    plot.on("plotly_hover", ({ points }) => {
      pointed = String(points.find((each) => each.customdata !== undefined)?.customdata ?? "");
      thread(plot);
    });
    plot.on("plotly_unhover", () => {
      pointed = "";
      thread(plot);
    });
    // To Plotly, the whole chart is what it was drawn with, which may be a window: a reset is told from other movements.
    const reset = () => {
      whole = performance.now();
      clearTimeout(timer);
      timer = setTimeout(() => report("zoom", { range: null }), 0);
    };
    plot.on("plotly_doubleclick", reset);
    plot.addEventListener("click", ({ target }) => target.closest?.(RESET) && reset(), true);
    plot.on("plotly_relayout", (change) => {
      const range = rangeOf(change);
      if (range === undefined || performance.now() - whole < SETTLED) return;
      clearTimeout(timer);
      timer = setTimeout(() => report("zoom", { range }), SETTLED);
    });
    emphasise(plot);
    letter(plot);
  };

  const sized = new ResizeObserver(() => {
    const inner = column.firstElementChild;
    column.style.setProperty("--high", `${inner.offsetHeight}px`);
  });
  if (column) sized.observe(column.firstElementChild);

  // Esc leaves the whole screen and no more: Streamlit would close the card with it, which has the same key.
  const leave = (event) => {
    const frame = document.querySelector(CHART)?.closest(FRAME);
    if (event.key !== "Escape" || !frame || getComputedStyle(frame).position !== "fixed") return;
    event.stopImmediatePropagation();
    frame.querySelector(CLOSE)?.click();
  };
  window.addEventListener("keydown", leave, true);

  wire();
  emphasise(document.querySelector(CHART));
  const observer = new MutationObserver(wire);
  observer.observe(document.querySelector('[data-testid="stMain"]') ?? document.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    sized.disconnect();
    window.removeEventListener("keydown", leave, true);
  };
}

// On the page a style gives the letters the colour of the theme; an image that is saved is drawn without styles, from the layout.
function letter(plot) {
  const { color } = getComputedStyle(plot);
  const { layout } = plot;
  layout.font = { ...layout.font, color };
  for (const axis of [layout.xaxis, layout.xaxis2]) {
    if (axis) axis.tickfont = { ...axis.tickfont, color };
  }
}

function still(svg) {
  const picture = document.createElement("div");
  picture.className = "still";
  picture.innerHTML = svg;
  picture.addEventListener("click", ({ target }) => {
    const mark = target.closest("[data-event]");
    if (mark) report("open", mark.dataset.event);
  });
  return picture;
}

// The new window, null for the whole chart, undefined where the change is not one of the window.
function rangeOf(change) {
  if (change["xaxis.range[0]"]) return [change["xaxis.range[0]"], change["xaxis.range[1]"]];
  if (change["xaxis.range"]) return change["xaxis.range"];
  if (change["xaxis.autorange"]) return null;
  return undefined;
}

// Plotly binds to each drawn point what it was drawn from; `id` is "event|number". Once it has drawn, the picture goes.
function emphasise(plot) {
  for (const mark of document.querySelectorAll(".still [data-event]")) {
    mark.classList.toggle("open", mark.dataset.event === open);
  }
  for (const point of plot?.querySelectorAll("path.point, g.point") ?? []) {
    const id = String(point.__data__?.id ?? "");
    point.classList.toggle("open", open !== "" && id.startsWith(`${open}|`));
  }
  for (const trace of plot?.querySelectorAll(".scatterlayer .trace") ?? []) {
    trace.classList.toggle("who", trace.__data__?.[0]?.trace?.name === "who"); // the names for a phone: see page.css
  }
  if (plot) thread(plot);
  if (plot?.querySelector(".annotation")) document.querySelector(".still")?.remove();
}

// A line through all lanes in which the open event stands, and that which is pointed at: those of all others are faint or left out.
function thread(plot) {
  plot.querySelector(".threads")?.remove();
  const frame = plot.getBoundingClientRect();
  const lines = [...new Set([open, pointed])].filter(Boolean).flatMap((id) => line(plot, id, frame));
  if (!lines.length) return;
  const drawing = document.createElementNS(SVG, "svg");
  drawing.setAttribute("class", "threads");
  drawing.setAttribute("aria-hidden", "true");
  drawing.append(...lines);
  plot.querySelector(".svg-container")?.prepend(drawing); // behind words and marks
}

function line(plot, id, frame) {
  const places = new Map(); // what contradicts the date that leads stands elsewhere
  for (const point of plot.querySelectorAll(".scatterlayer path.point, .barlayer g.point")) {
    if (!String(point.__data__?.id ?? "").startsWith(`${id}|`)) continue;
    const { x, y, width, height } = point.getBoundingClientRect();
    const at = Math.round(x + width / 2 - frame.x);
    places.set(at, [...(places.get(at) ?? []), y + height / 2 - frame.y]);
  }
  return [...places].filter(([, heights]) => heights.length > 1).map(([x, heights]) => {
    const made = document.createElementNS(SVG, "line");
    const ends = { x1: x, x2: x, y1: Math.min(...heights), y2: Math.max(...heights) };
    for (const [name, value] of Object.entries(ends)) made.setAttribute(name, value);
    return made;
  });
}
