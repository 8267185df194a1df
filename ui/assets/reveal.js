// Brings into view what a link asks for, once it is on the page; the reader scrolls on undisturbed.
const PATIENCE = 5000; // milliseconds

export default function ({ data }) {
  const show = () => {
    const places = data.selectors.map((selector) => document.querySelector(selector));
    const asked = [...places, document.getElementById(location.hash.slice(1))].find(Boolean);
    asked?.scrollIntoView({ block: "start" });
    return Boolean(asked);
  };
  if (show()) return undefined;
  const observer = new MutationObserver(() => show() && observer.disconnect());
  observer.observe(document.body, { childList: true, subtree: true });
  const timer = setTimeout(() => observer.disconnect(), PATIENCE);
  return () => {
    clearTimeout(timer);
    observer.disconnect();
  };
}
