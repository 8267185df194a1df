// Says that the reader has seen the still picture of the chart: Plotly, whose start holds up the page, may come then.
const LATEST = 2000; // milliseconds: a page in the background paints nothing

export default function ({ setTriggerValue }) {
  let said = false;
  const say = () => {
    if (!said) setTriggerValue("seen", true);
    said = true;
  };
  const look = () => {
    if (said) return;
    if (document.querySelector(".still")) requestAnimationFrame(() => setTimeout(say));
    else requestAnimationFrame(look);
  };
  look();
  const timer = setTimeout(say, LATEST);
  return () => clearTimeout(timer);
}
