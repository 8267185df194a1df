// A press counts only where what was pressed is still there when the key or the pointer is let go. What would be drawn anew
// under it is therefore drawn afterwards: the last drawing that was asked for, and that alone.
const CLICKED = 100; // milliseconds from letting go to the click, which a touch makes late
const ENDS = ["pointerup", "pointercancel", "keyup", "dragend"];

const presses = new WeakMap(); // root: how often it was pressed, whether it is held, and the drawing that waits

function drawOnceLetGo(root, draw) {
  if (!presses.has(root)) watch(root);
  const press = presses.get(root);
  if (press.held) press.waiting = draw;
  else draw();
}

function watch(root) {
  const press = { count: 0, held: false, waiting: null };
  presses.set(root, press);
  const end = (count) => {
    if (count !== press.count) return; // the next press has begun
    press.held = false;
    const draw = press.waiting;
    press.waiting = null;
    draw?.();
  };
  const begin = () => {
    const count = ++press.count;
    const over = new AbortController();
    const letGo = () => {
      over.abort();
      setTimeout(end, CLICKED, count);
    };
    press.held = true;
    for (const name of ENDS) document.addEventListener(name, letGo, { capture: true, signal: over.signal });
    window.addEventListener("blur", letGo, { signal: over.signal });
  };
  root.addEventListener("pointerdown", begin);
  root.addEventListener("keydown", ({ key, repeat }) => key === " " && !repeat && begin());
}
