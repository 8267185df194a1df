// Facets of native checkboxes with the number of events beside each. Every text goes in as text; only the glyphs, which are
// this project's own drawings, are markup.
const SHORT = 6; // choices shown before "Show all"
const LONG = 15; // from so many choices on, a box to find one

const unfolded = new Map(); // facet: whether its <details> is open, as the reader left it
const whole = new Set(); // facets whose choices are all shown
const sought = new Map(); // facet: what the reader looks for

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".facets");
  const draw = () => {
    const { id, selectionStart: caret } = parentElement.activeElement ?? {};
    root.replaceChildren(...data.facets.filter((facet) => facet.options.length).map((facet) => drawFacet(facet)), done(data.size));
    const focused = id && root.querySelector(`#${CSS.escape(id)}`);
    focused?.focus({ preventScroll: true });
    if (focused?.type === "search") focused.setSelectionRange(caret, caret);
  };
  const choose = (facet, value, on) => setTriggerValue("choose", { facet, value, on });

  const drawFacet = (facet) => {
    const details = element("details");
    details.open = unfolded.get(facet.name) ?? facet.open;
    details.ontoggle = () => unfolded.set(facet.name, details.open);
    const summary = element("summary", "", facet.label);
    const chosen = facet.options.filter((option) => option.chosen).length;
    if (chosen) summary.append(element("span", "chosen", `${chosen} chosen`));
    details.append(summary);
    if (facet.note) details.append(element("p", "note", facet.note));
    if (facet.options.length >= LONG) details.append(search(facet));
    const shown = visible(facet);
    details.append(...lists(facet, shown));
    if (facet.combine) details.append(matching(facet.combine));
    const some = shown.length < facet.options.length || whole.has(facet.name);
    if (!sought.get(facet.name) && facet.options.length > SHORT && some) details.append(more(facet));
    return details;
  };

  const lists = (facet, shown) =>
    [...new Set(shown.map((option) => option.group))].flatMap((group) => {
      const list = element("ul");
      list.setAttribute("aria-label", group ? `${facet.label}: ${group}` : facet.label);
      list.append(...shown.filter((option) => option.group === group).map((option) => row(facet, option)));
      return group ? [element("p", "group", group), list] : [list];
    });

  const visible = (facet) => {
    const words = bare(sought.get(facet.name) ?? "");
    if (words) return facet.options.filter((option) => option.chosen || bare(option.label).includes(words) || spelling(facet, option));
    if (whole.has(facet.name)) return facet.options;
    const first = (option) => facet.options.filter((each) => each.group === option.group).slice(0, SHORT).includes(option);
    return facet.options.filter((option) => option.chosen || first(option));
  };

  // The other spelling of a name in which alone what the reader looks for stands.
  const spelling = (facet, option) => {
    const words = bare(sought.get(facet.name) ?? "");
    return words && !bare(option.label).includes(words) ? option.also?.find((each) => bare(each).includes(words)) : undefined;
  };

  const row = (facet, option) => {
    const item = element("li");
    const label = element("label");
    label.title = option.title;
    const box = element("input");
    box.type = "checkbox";
    box.checked = option.chosen;
    box.id = `${option.facet}-${option.value}`;
    box.onchange = () => choose(option.facet, option.value, box.checked);
    const name = element("bdi", "name", option.label);
    const count = element("span", "count", option.count.toLocaleString("en"));
    label.append(box);
    if (option.glyph) {
      const sign = element("span", "sign");
      sign.innerHTML = option.glyph;
      label.append(sign);
    }
    const also = spelling(facet, option);
    if (also) name.append(" ", element("span", "also", `also ${also}`));
    label.append(name, count);
    item.append(label);
    return item;
  };

  const search = (facet) => {
    const box = element("input", "search");
    box.type = "search";
    box.id = `search-${facet.name}`;
    box.placeholder = `Find among ${facet.options.length}`;
    box.value = sought.get(facet.name) ?? "";
    box.setAttribute("aria-label", `Find ${facet.label.toLowerCase()}`);
    box.oninput = () => {
      sought.set(facet.name, box.value);
      draw();
    };
    return box;
  };

  const more = (facet) => {
    const all = whole.has(facet.name);
    const button = element("button", "more", all ? "Show fewer" : `Show all ${facet.options.length}`);
    button.type = "button";
    button.id = `more-${facet.name}`;
    button.setAttribute("aria-label", `${button.textContent}: ${facet.label.toLowerCase()}`);
    button.onclick = () => {
      if (all) whole.delete(facet.name);
      else whole.add(facet.name);
      draw();
    };
    return button;
  };

  const matching = (combine) => {
    const group = element("div", "match");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", combine.label);
    for (const [value, text] of combine.choices) {
      const button = element("button", "", text);
      button.type = "button";
      button.id = `${combine.name}-${value}`;
      button.setAttribute("aria-pressed", String(combine.value === value));
      button.onclick = () => choose(combine.name, value, true);
      group.append(button);
    }
    return group;
  };

  drawOnceLetGo(root, draw);
}

// On a narrow screen the filters lie over the page: the way back to it says what is there.
function done(size) {
  const button = element("button", "done", `Show ${size.toLocaleString("en")} event${size === 1 ? "" : "s"}`);
  button.type = "button";
  button.id = "done";
  button.onclick = () => document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  return button;
}

// In small letters and without accents, which hardly anybody types into such a box.
function bare(text) {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").trim();
}
