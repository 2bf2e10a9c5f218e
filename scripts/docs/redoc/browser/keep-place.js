// The language switch, and a reload after a save, lead to the same place. The link gets the hash, and the session storage
// keeps how far the reader has scrolled from there. Without this script, the links lead to the start of the other page.
const kept = "docs place";

/** The section that a hash names, with or without a place in it: the viewer gives it the hash without `#/` as id. */
const section = (hash) => document.getElementById(decodeURIComponent(hash).replace(/^#\/?|(?<=.)#.*$/g, ""));

const top = (hash = location.hash) => section(hash)?.getBoundingClientRect().top ?? -scrollY;

/** Calls back whenever the reader moves. */
globalThis.whenReaderMoves = (listener) => {
  for (const name of ["wheel", "touchstart", "keydown", "pointerdown"])
    addEventListener(name, listener, { passive: true });
};

globalThis.keepPlace = () => sessionStorage.setItem(kept, JSON.stringify({ hash: location.hash, top: top() }));

for (const link of document.querySelectorAll("a[hreflang]")) {
  for (const event of ["pointerdown", "focus", "click"])
    link.addEventListener(event, () => {
      link.hash = location.hash;
    });
  link.addEventListener("click", keepPlace);
}

/** The place where the page is held. */
let held;

/** Whether the place of a hash is held, so that no other script should scroll to it. */
globalThis.isHeld = (hash) => held?.hash === hash;

/** Holds a place until the page has settled, or until the reader moves. */
const hold = (place) => {
  held = place;
  const end = performance.now() + 3000;
  // The viewer renders the page in pieces and scrolls to its hash.
  const correct = () => {
    if (held !== place) return;
    if (performance.now() > end) {
      held = undefined;
      return;
    }
    const off = top(place.hash) - place.top;
    if (Math.abs(off) > 1) scrollBy({ top: off, behavior: "instant" });
    requestAnimationFrame(correct);
  };
  correct();
};

const saved = sessionStorage.getItem(kept);
sessionStorage.removeItem(kept);
const place = JSON.parse(saved);
if (place?.hash === location.hash) hold(place);

// Back and forward lead to where the reader was in a section, and a link to its beginning.
const left = new Map();
let isLink = false;
let hasMoved = false;
whenReaderMoves(() => {
  held = undefined;
  hasMoved = true;
});
addEventListener(
  "scroll",
  () => {
    // Otherwise the page scrolls to a place, and is not there yet.
    if (hasMoved) left.set(location.hash, top());
  },
  { passive: true },
);
addEventListener(
  "click",
  ({ target }) => {
    isLink = target.closest?.("a[href]") != null;
  },
  true,
);
addEventListener("popstate", () => {
  const { hash } = location;
  held = undefined;
  if (!isLink && left.has(hash)) hold({ hash, top: left.get(hash) });
  isLink = false;
  hasMoved = false;
});
