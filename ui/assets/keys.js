// What the keys do, in a dialog that the question mark opens, and a line below the list that says so.
const KEYS = [
  ["J", "the later event, while a card is open"],
  ["K", "the earlier event"],
  ["Esc", "close the card or a menu"],
  ["↑ ↓ Home End", "go through the list; Enter opens the event"],
  ["← →", "move “As known on” from day to day"],
  ["Tab", "go to every other control"],
  ["?", "this help"],
];

// It stands beside the list, not in it, so that it stays open when the list is drawn anew.
function keyHelp(parent) {
  const there = parent.querySelector("dialog.keys");
  if (there) return there;
  const dialog = element("dialog", "keys");
  dialog.setAttribute("aria-label", "Keys");
  const list = element("dl");
  for (const [keys, said] of KEYS) {
    const names = element("dt");
    names.append(...keys.split(" ").flatMap((key) => [element("kbd", "", key), " "]));
    list.append(names, element("dd", "", said));
  }
  const close = element("button", "turn", "Close");
  close.type = "button";
  close.onclick = () => dialog.close();
  dialog.append(element("h2", "", "Keys"), list, close);
  dialog.onkeydown = (event) => event.stopPropagation(); // Esc closes the help, not the card behind it
  parent.append(dialog);
  return dialog;
}

// Below the list, for those who do not know of the question mark.
function keysLine(dialog) {
  const button = element("button", "more-keys", "Keys: ");
  button.type = "button";
  button.setAttribute("aria-label", "What the keys do");
  button.append(element("kbd", "", "?"));
  button.onclick = () => dialog.showModal();
  return button;
}

// Until the list is gone; where somebody writes, the question mark is one.
function listenForHelp(dialog) {
  const open = (event) => {
    const typing = event.composedPath()[0].matches?.("input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]");
    if (event.key !== "?" || typing || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    dialog.showModal();
  };
  document.addEventListener("keydown", open);
  return () => document.removeEventListener("keydown", open);
}
