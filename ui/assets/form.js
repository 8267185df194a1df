// The fields for words, for the period and for what was known when: native inputs, which phones and screen readers know best.
// Words are sent with Enter or on leaving the field, days when they are complete and in order, a step when the slider is let go.
const BACKWARDS = "The last day is before the first.";

export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".form");
  const send = (change) => setTriggerValue("change", change);
  const names = data.fields.map(({ name }) => name);
  for (const label of root.querySelectorAll("label")) {
    if (!names.includes(label.querySelector("input").name)) label.remove(); // not `control`, which may be the output
  }
  for (const asked of data.fields) {
    const { name, type, value, steps } = asked;
    const field = root.querySelector(`[name="${name}"]`) ?? add(root, asked);
    const read = () => (steps ? steps[field.value][0] : field.value);
    if (steps) field.max = steps.length - 1;
    // What is being entered stays, and so does what was sent last until an answer to it comes: it may answer the one before.
    if (field.dataset.awaited === value) delete field.dataset.awaited;
    const busy = "awaited" in field.dataset || field.dataset.sent !== read();
    if (!(busy && parentElement.activeElement === field) && !field.hasAttribute("aria-invalid")) {
      field.value = steps ? steps.findIndex(([step]) => step === value) : value;
    }
    field.dataset.shown = value;
    if (steps) {
      field.oninput = () => say(field, steps);
      say(field, steps);
    }
    field.onchange = () => {
      if (type === "date") return period(root, field, send);
      if (read() === field.dataset.shown) return;
      sent(field, read());
      send({ name, value: read() });
    };
  }
  const days = ["since", "until"].map((name) => root.querySelector(`[name="${name}"]`));
  if (root.querySelector(".wrong") && !backwards(days)) {
    complain(root, null, days); // the other day was taken back elsewhere
    for (const field of days) field.value = field.dataset.shown;
  }
}

const backwards = ([since, until]) => since.value && until.value && until.value < since.value;

// Both days go together: one that could not be taken yet may fit now that the other has changed.
function period(root, changed, send) {
  const days = ["since", "until"].map((name) => root.querySelector(`[name="${name}"]`));
  if (changed.validity.badInput) return; // a day that is not complete yet
  const wrong = backwards(days);
  complain(root, wrong ? changed : null, days);
  if (wrong || days.every((field) => field.value === field.dataset.shown)) return;
  for (const field of days) sent(field, field.value);
  send({ name: "period", since: days[0].value, until: days[1].value });
}

function sent(field, value) {
  field.dataset.sent = value;
  field.dataset.awaited = value.split(/\s+/).filter(Boolean).join(" ");
}

function complain(root, wrong, fields) {
  root.querySelector(".wrong")?.remove();
  for (const field of fields) {
    field.removeAttribute("aria-invalid");
    field.removeAttribute("aria-describedby");
  }
  if (!wrong) return;
  const said = Object.assign(document.createElement("p"), { className: "wrong", id: "wrong", textContent: BACKWARDS });
  said.setAttribute("role", "alert");
  fields[1].parentElement.after(said);
  wrong.setAttribute("aria-invalid", "true");
  wrong.setAttribute("aria-describedby", "wrong");
}

function add(root, { name, label: text, type, placeholder, longest, note }) {
  const label = document.createElement("label");
  label.className = type;
  const field = document.createElement("input");
  Object.assign(field, { type, name, id: name, autocomplete: "off", placeholder: placeholder ?? "" });
  if (longest) field.maxLength = longest;
  label.htmlFor = name;
  label.append(text, field);
  if (type === "range") {
    Object.assign(field, { min: 0, ariaLabel: text, ariaDescription: note });
    field.before(Object.assign(document.createElement("output"), { ariaHidden: "true" }));
    label.append(Object.assign(document.createElement("small"), { textContent: note, ariaHidden: "true" }));
    label.title = note;
  }
  root.append(label);
  return field;
}

// A number means nothing here: the step is said in words, to the eye and to a screen reader.
function say(field, steps) {
  const [step, words] = steps[field.value];
  field.ariaValueText = words;
  field.previousSibling.textContent = words;
  field.nextSibling.hidden = step === "";
}
