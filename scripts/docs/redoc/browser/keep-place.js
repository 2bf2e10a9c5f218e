// The language switch, and a reload after a save, lead to the same place. The link gets the hash, and the session storage
// keeps how far the reader has scrolled from there. Without this script, the links lead to the start of the other page.
const kept = "docs place";

/** The section that a hash names, with or without a place in it: the viewer gives it the hash without `#/` as id. */
const section = (hash) => document.getElementById(decodeURIComponent(hash).replace(/^#\/?|(?<=.)#.*$/g, ""));

const topOf = (hash) => section(hash)?.getBoundingClientRect().top;

/** Where the reader is: how far the section of the hash is from the top of the window or, without a section, the scroll position. */
const current = () => ({ hash: location.hash, top: topOf(location.hash), y: scrollY });

/** Calls back whenever the reader moves. */
globalThis.whenReaderMoves = (listener) => {
  for (const name of ["wheel", "touchstart", "keydown", "pointerdown"])
    addEventListener(name, listener, { passive: true });
};

globalThis.keepPlace = () => sessionStorage.setItem(kept, JSON.stringify(current()));

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
  const end = performance.now() + 10_000;
  let moved = performance.now();
  // The viewer renders the page in pieces and scrolls to its hash.
  const correct = () => {
    if (held !== place) return;
    const now = performance.now();
    if (now > end || now - moved > 3000) {
      held = undefined;
      return;
    }
    // Not a number until the section is rendered.
    const off = place.top === undefined ? place.y - scrollY : topOf(place.hash) - place.top;
    if (!(Math.abs(off) <= 1)) moved = now;
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
let clicked;
let hasMoved = false;
const remember = () => left.set(location.hash, current());
whenReaderMoves(() => {
  held = undefined;
  hasMoved = true;
  // The browser may report the scrolling before the wheel that caused it.
  remember();
});
addEventListener(
  "scroll",
  () => {
    // Otherwise the page scrolls to a place, and is not there yet.
    if (hasMoved) remember();
  },
  { passive: true },
);
addEventListener(
  "click",
  (event) => {
    clicked = event;
  },
  true,
);
/** Whether a clicked link led to a hash. The viewer prevents the default action of its own links, which cause no `popstate`. */
const isFollowed = (hash) =>
  clicked !== undefined && !clicked.defaultPrevented && clicked.target.closest?.("a[href]")?.hash === hash;

addEventListener("popstate", () => {
  const { hash } = location;
  held = undefined;
  if (!isFollowed(hash) && left.has(hash)) hold(left.get(hash));
  clicked = undefined;
  hasMoved = false;
});
