// Copies the link of the page as it stands, or a citation, if there are any; says so where a screen reader hears it.
export default function ({ data, parentElement }) {
  const root = parentElement.querySelector(".cite");
  const said = element("span", "said");
  said.setAttribute("role", "status");
  const copy = async (text, what) => {
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = `${what} copied.`;
    } catch {
      said.textContent = `The browser does not let this page copy. ${what}: ${text}`;
    }
  };
  const row = element("div", "row");
  row.append(button(data.label, () => copy(location.href, "Link")), said);
  const details = element("details");
  details.append(element("summary", "", "Cite this"));
  for (const { name, text } of data.forms) {
    const head = element("div", "row");
    head.append(element("h4", "", name), button(`Copy ${name}`, () => copy(text, name)));
    details.append(head, element("pre", "", text));
  }
  drawOnceLetGo(root, () => {
    details.open = root.querySelector("details")?.open ?? false;
    root.replaceChildren(row, ...(data.forms.length ? [details] : []));
  });
}

function button(text, action) {
  const made = element("button", "", text);
  made.type = "button";
  made.onclick = action;
  return made;
}
