// The fields for words, for the period and for what was known when: native inputs, which phones and screen readers know best.
// Words are sent with Enter or on leaving the field, days when they are complete, a step when the slider is let go.
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".form");
  const send = (name, value) => setTriggerValue("change", { name, value });
  const names = data.fields.map(({ name }) => name);
  for (const left of root.querySelectorAll("label")) {
    if (!names.includes(left.control.name)) left.remove();
  }
  for (const asked of data.fields) {
    const { name, value, steps } = asked;
    const field = root.querySelector(`[name="${name}"]`) ?? add(root, asked);
    const read = () => (steps ? steps[field.value][0] : field.value);
    if (steps) field.max = steps.length - 1;
    if (parentElement.activeElement !== field || field.dataset.sent === read()) {
      field.value = steps ? steps.findIndex(([step]) => step === value) : value;
    }
    field.dataset.shown = value;
    if (steps) {
      field.oninput = () => say(field, steps);
      say(field, steps);
    }
    field.onchange = () => {
      const broken = asked.type === "date" && field.validity.badInput; // a day that is not complete yet
      if (broken || read() === field.dataset.shown) return;
      field.dataset.sent = read();
      send(name, read());
    };
  }
}

function add(root, { name, label: text, type, placeholder, longest, note }) {
  const label = document.createElement("label");
  label.className = type;
  const field = document.createElement("input");
  Object.assign(field, { type, name, id: name, autocomplete: "off", placeholder: placeholder ?? "" });
  if (longest) field.maxLength = longest;
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
