// Connects the Plotly chart of this page to the open event: a click on a mark opens it, its marks are emphasised, and the
// window that the reader moves to is reported so that it can go into the link.
const CHART = ".st-key-chart .js-plotly-plot";
const SETTLED = 500; // milliseconds after the last movement

let open = "";
let report = () => {};

export default function ({ data, setTriggerValue }) {
  open = data.open;
  report = setTriggerValue;
  let timer = 0;

  const wire = () => {
    const plot = document.querySelector(CHART);
    if (!plot || !plot.on || plot.dataset.wired) return;
    plot.dataset.wired = "yes";
    plot.on("plotly_click", ({ points }) => {
      const point = points.find((each) => each.customdata !== undefined);
      if (point) report("open", String(point.customdata));
    });
    plot.on("plotly_afterplot", () => emphasise(plot));
    plot.on("plotly_relayout", (change) => {
      const range = rangeOf(change);
      if (range === undefined) return;
      clearTimeout(timer);
      timer = setTimeout(() => report("zoom", { range }), SETTLED);
    });
    emphasise(plot);
  };

  wire();
  const plot = document.querySelector(CHART);
  if (plot) emphasise(plot);
  const observer = new MutationObserver(wire);
  observer.observe(document.querySelector('[data-testid="stMain"]') ?? document.body, { childList: true, subtree: true });
  return () => observer.disconnect();
}

// The new window, null for the whole chart, undefined where the change is not one of the window.
function rangeOf(change) {
  if (change["xaxis.range[0]"]) return [change["xaxis.range[0]"], change["xaxis.range[1]"]];
  if (change["xaxis.range"]) return change["xaxis.range"];
  if (change["xaxis.autorange"]) return null;
  return undefined;
}

// Plotly binds to each drawn point what it was drawn from; `id` is "event|number".
function emphasise(plot) {
  for (const point of plot.querySelectorAll("path.point, g.point")) {
    const id = String(point.__data__?.id ?? "");
    point.classList.toggle("open", open !== "" && id.startsWith(`${open}|`));
  }
}
