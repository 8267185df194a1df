// The list of events: one button a row, grouped by month. Every text goes in as text, never as HTML; only the glyphs,
// which are this project's own drawings, are markup.
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".events");
  const help = keyHelp(parentElement);
  drawOnceLetGo(root, () => {
    const focused = root.contains(parentElement.activeElement) ? parentElement.activeElement.dataset.id : null;
    const top = root.querySelector(".rows")?.scrollTop ?? 0;
    const rows = months(data, setTriggerValue);
    root.replaceChildren(panes(root), rows, ...pager(data, setTriggerValue), keysLine(help));
    rows.scrollTop = top;
    rows.onkeydown = move;
    if (focused) root.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    reveal(rows, data);
  });
  return listenForHelp(help);
}

function months(data, setTriggerValue) {
  const rows = element("div", "rows");
  let month = "";
  let list = null;
  for (const row of data.rows) {
    if (row.month !== month) {
      month = row.month;
      const heading = element("h2", "month", month);
      list = element("ul");
      list.setAttribute("aria-label", month);
      rows.append(heading, list);
    }
    const item = element("li");
    item.append(button(row, data, setTriggerValue));
    list.append(item);
  }
  return rows;
}

function button(row, data, setTriggerValue) {
  const made = element("button", "row");
  made.type = "button";
  made.dataset.id = row.id;
  if (row.id === data.open) made.setAttribute("aria-current", "true");
  const sign = element("span", "sign");
  sign.innerHTML = data.glyphs[row.dispute ? "disputed" : row.status];
  const when = element("span", "when");
  when.append(row.when);
  const title = element("bdi", "title");
  title.append(...withHits(row.title, row.hits));
  const status = element("span", `status ${row.status}`, row.status === "happened" ? "" : row.label);
  const who = element("bdi", "who");
  who.append(...withHits(row.who, row.whoHits));
  made.append(sign, when, title, status, who);
  made.append(element("span", "sources", row.sources));
  if (row.why) made.append(why(row));
  if (row.dispute) made.append(element("bdi", "dispute", row.dispute));
  made.onclick = () => setTriggerValue("open", row.id);
  return made;
}

// Why a search found the event, where neither its title nor its names say so.
function why(row) {
  const made = element("span", "why", "In an excerpt: ");
  const quoted = element("bdi");
  quoted.append("“", ...withHits(row.why, row.whyHits), "”");
  made.append(quoted);
  return made;
}

function withHits(text, hits) {
  const parts = [];
  const letters = Array.from(text); // Python counts characters, JavaScript counts UTF-16 units
  let last = 0;
  for (const [first, end] of hits) {
    parts.push(letters.slice(last, first).join(""), element("mark", "", letters.slice(first, end).join("")));
    last = end;
  }
  return [...parts, letters.slice(last).join("")];
}

function pager(data, setTriggerValue) {
  if (data.pages < 2) return [];
  const made = element("nav", "pager");
  made.setAttribute("aria-label", "Pages of the list");
  const turn = (page, text) => {
    const made = element("button", "turn", text);
    made.type = "button";
    made.disabled = page < 0 || page >= data.pages;
    made.onclick = () => setTriggerValue("page", { page, open: data.open, size: data.size, at: data.at });
    return made;
  };
  const last = data.first + data.rows.length - 1;
  const range = element("span", "", `${data.first.toLocaleString("en")}–${last.toLocaleString("en")} of ${data.size.toLocaleString("en")}`);
  made.append(turn(data.page - 1, "Earlier"), range, turn(data.page + 1, "Later"));
  return [made];
}

// Arrow keys, Home and End move between rows; Tab works as everywhere.
function move(event) {
  const steps = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  if (!(event.key in steps)) return;
  const buttons = [...event.currentTarget.querySelectorAll("button.row")];
  const at = buttons.indexOf(event.target);
  const next = Math.min(Math.max(at + steps[event.key], 0), buttons.length - 1);
  buttons[next]?.focus();
  event.preventDefault();
}

// A narrow screen has room for the list or for the chart: see page.css, which takes the chart out of sight for the list.
function panes(root) {
  const made = element("div", "panes");
  made.setAttribute("role", "group");
  made.setAttribute("aria-label", "What is shown");
  const html = document.documentElement;
  const turn = (pane) => {
    html.dataset.pane = root.dataset.pane = pane;
    for (const each of made.children) each.setAttribute("aria-pressed", String(each.dataset.pane === pane));
  };
  for (const pane of ["List", "Chart"]) {
    const button = element("button", "pane", pane);
    button.type = "button";
    button.dataset.pane = pane.toLowerCase();
    button.onclick = () => turn(button.dataset.pane);
    made.append(button);
  }
  turn(html.dataset.pane ?? "list");
  return made;
}

// Bring the open row into view inside the list, and the card into view on a narrow screen, once for each event opened; without
// an open event, the first row of what the chart is moved to. When the card is closed, the reader is back where they were.
let revealed = null;
let sighted = "";
function reveal(rows, { open, at }) {
  const moved = at !== sighted;
  sighted = at;
  if (moved && at && !open) bring(rows, rows.querySelector(`[data-id="${CSS.escape(at)}"]`));
  if (open === revealed) return;
  const closed = revealed;
  revealed = open;
  bring(rows, rows.querySelector("[aria-current]"));
  if (open && closed !== null) requestAnimationFrame(showCard); // a fresh page has the card at its top
  else if (closed) goBack(rows, closed);
}

// Once the card is gone, the row that it was opened from is in view, and has the focus that the card had; on a narrow screen that
// shows the chart, the chart is.
function goBack(rows, id, frames = 60) {
  if (revealed) return;
  if (frames && document.querySelector(".st-key-card")) {
    requestAnimationFrame(() => goBack(rows, id, frames - 1));
    return;
  }
  const row = rows.isConnected && rows.querySelector(`[data-id="${CSS.escape(id)}"]`);
  if (!row) return;
  if (!row.checkVisibility()) {
    document.querySelector(".st-key-chart")?.scrollIntoView({ block: "nearest" });
    return;
  }
  if (document.activeElement === document.body) row.focus({ preventScroll: true });
  const { top, bottom } = row.getBoundingClientRect();
  if (top < 60 || bottom > innerHeight) row.scrollIntoView({ block: "center" });
}

function bring(rows, row) {
  if (!row || rows.scrollHeight <= rows.clientHeight) return;
  const box = row.getBoundingClientRect();
  const frame = rows.getBoundingClientRect();
  if (box.top < frame.top || box.bottom > frame.bottom) rows.scrollTop += box.top - frame.top - 40;
}

// The card comes into view where it would be missed: above the reader, or below what the screen shows.
function showCard() {
  const card = document.querySelector(".st-key-card");
  const top = card?.getBoundingClientRect().top ?? 0;
  const missed = top < 0 || top > innerHeight * 0.6;
  if (card && missed) card.scrollIntoView({ block: "start" });
}
