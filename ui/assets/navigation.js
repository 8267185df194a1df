// On a narrow screen the sidebar lies over the page: a link in it that leads to another page closes it, so that the page is seen.
const NARROW = matchMedia("(max-width: 640px)");

export default function () {
  const close = ({ target }) => {
    if (!NARROW.matches || !target.closest?.(".st-key-navigation a")) return;
    document.querySelector('[data-testid="stSidebarCollapseButton"] button')?.click();
  };
  document.addEventListener("click", close);
  return () => document.removeEventListener("click", close);
}
