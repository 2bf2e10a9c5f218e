// A hash may name a place within a section: `#/pets/pets.list#pets/pets.list/t=response&c=200&path=items[]/name`, or the row
// of a table. The viewer renders a section only when it comes near, so this scrolls to the nearest enclosing element until the
// place is rendered. The ids of alternatives of a schema contain a number that is not in the hash.
const elementOf = (id) =>
  document.getElementById(id) ??
  [...document.querySelectorAll('[id*="&oneof="]')].find((one) => one.id.replace(/&oneof=\d+/g, "") === id);
const enclosing = (id) => id.replace(/(\[\]|[/=][^/=]*)$/, "");

/** Distance from the top in pixels: below the bar, with some context. */
const distance = 100;

let found;
let wanted;
const reach = () => {
  const { hash } = location;
  found?.classList.remove("found");
  const [, section, target] = /^#\/(.+?)#(.+)$/.exec(decodeURIComponent(hash)) ?? [];
  wanted = target;
  if (target === undefined || isHeld(hash)) return;
  const end = performance.now() + 10_000;
  let moved = performance.now();
  const approach = () => {
    if (wanted !== target || performance.now() > end) return;
    let id = target;
    while (!elementOf(id) && id.length > section.length) id = enclosing(id);
    const element = elementOf(id) ?? document.getElementById(section);
    const place = element?.closest("tr") ?? element;
    const before = scrollY;
    if (place) scrollBy({ top: place.getBoundingClientRect().top - distance, behavior: "instant" });
    if (scrollY !== before) moved = performance.now();
    // Content that is rendered above it moves it again.
    if (id !== target || performance.now() - moved < 300) return requestAnimationFrame(approach);
    found = place;
    found.classList.add("found");
    found.tabIndex = -1;
    found.focus({ preventScroll: true });
  };
  approach();
};
whenReaderMoves(() => {
  wanted = undefined;
});
addEventListener("hashchange", reach);
reach();
