// The fields for words and for the period: native inputs, which phones and screen readers know best. Words are sent with Enter
// or on leaving the field, days when they are complete.
export default function ({ data, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".form");
  const send = (name, value) => setTriggerValue("change", { name, value });
  for (const { name, label, type, value, placeholder, longest } of data.fields) {
    const field = root.querySelector(`[name="${name}"]`) ?? add(root, name, label, type);
    field.placeholder = placeholder ?? "";
    if (longest) field.maxLength = longest;
    if (parentElement.activeElement !== field || field.dataset.sent === field.value) field.value = value;
    field.dataset.shown = value;
    field.onchange = () => {
      const broken = type === "date" && field.validity.badInput; // a day that is not complete yet
      if (broken || field.value === field.dataset.shown) return;
      field.dataset.sent = field.value;
      send(name, field.value);
    };
  }
}

function add(root, name, text, type) {
  const label = document.createElement("label");
  label.className = type;
  const field = document.createElement("input");
  Object.assign(field, { type, name, id: name, autocomplete: "off" });
  label.append(text, field);
  root.append(label);
  return field;
}
