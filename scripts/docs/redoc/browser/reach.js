// A hash may name a place within a section: `#/pets/pets.list#pets/pets.list/t=response&c=200&path=items[]/name`, or the row
// of a table. The viewer scrolls to it if it has drawn it, but what is further down is drawn only when it comes near: go to
// what encloses it until it is there. The ids of alternatives of a schema have a number that is not in the hash.
const elementOf = (id) =>
  document.getElementById(id) ??
  [...document.querySelectorAll('[id*="&oneof="]')].find((one) => one.id.replace(/&oneof=\d+/g, "") === id);
const enclosing = (id) => id.replace(/(\[\]|[/=][^/=]*)$/, "");

/** Below the bar, with some of what comes before. */
const distance = 100;

let found;
let wanted;
const reach = (hash) => {
  found?.classList.remove("found");
  const [, section, target] = /^#\/(.+?)#(.+)$/.exec(decodeURIComponent(hash)) ?? [];
  wanted = target;
  if (target === undefined || hash === globalThis.heldHash) return;
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
    // What is drawn above it moves it once more.
    if (id !== target || performance.now() - moved < 300) return requestAnimationFrame(approach);
    found = place;
    found.classList.add("found");
    found.tabIndex = -1;
    found.focus({ preventScroll: true });
  };
  approach();
};
const giveUp = () => {
  wanted = undefined;
};
for (const name of ["wheel", "touchstart", "keydown", "pointerdown"]) addEventListener(name, giveUp, { passive: true });
// The viewer replaces the hash while it scrolls, perhaps before this event arrives.
addEventListener("hashchange", ({ newURL }) => reach(new URL(newURL).hash));
reach(location.hash);
