// After a choice in the menu, the focus moves to the chosen place, so that the next Tab continues there.
const headingAt = (hash) =>
  document.getElementById(decodeURIComponent(hash.replace(/^#\/?/, "")))?.querySelector("h1, h2, h3") ??
  document.getElementById(decodeURIComponent(hash.replace(/^#\/?/, "")));

document.addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? target.closest('.menu-content a[href^="#/"]') : null;
  if (link === null || link.parentElement.matches(".menu-item-type-group")) return;
  const hash = link.getAttribute("href");
  const end = performance.now() + 3000;
  // The viewer renders a section when it comes into view.
  const follow = () => {
    const heading = headingAt(hash);
    if (heading === null && performance.now() < end) {
      requestAnimationFrame(follow);
      return;
    }
    if (heading === null || location.hash !== hash) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  requestAnimationFrame(follow);
});
