// The language switch, and a reload after a save, lead to the same place. The link gets the hash, and the session storage
// keeps how far the reader has scrolled from there. Without this script, the links lead to the start of the other page.
const kept = "docs place";

/** The section that the hash names, with or without a place in it: the viewer gives it the hash without `#/` as id. */
const section = () => document.getElementById(decodeURIComponent(location.hash).replace(/^#\/?|(?<=.)#.*$/g, ""));

const top = () => section()?.getBoundingClientRect().top ?? -scrollY;

globalThis.keepPlace = () => sessionStorage.setItem(kept, JSON.stringify({ hash: location.hash, top: top() }));

for (const link of document.querySelectorAll("a[hreflang]")) {
  for (const event of ["pointerdown", "focus", "click"])
    link.addEventListener(event, () => {
      link.hash = location.hash;
    });
  link.addEventListener("click", keepPlace);
}

/** Holds a place until the page has settled, or the reader moves. Other scripts do not scroll to `heldHash` meanwhile. */
const holdPlace = ({ hash, top: wanted }) => {
  globalThis.heldHash = hash;
  // The viewer renders the page in pieces and scrolls to its hash.
  let stop = hash !== location.hash;
  const end = () => {
    stop = true;
    globalThis.heldHash = undefined;
  };
  for (const name of ["wheel", "touchstart", "keydown", "pointerdown", "popstate"])
    addEventListener(name, end, { once: true, passive: true });
  setTimeout(end, 3000);
  const hold = () => {
    if (stop) return;
    const off = top() - wanted;
    if (Math.abs(off) > 1) scrollBy({ top: off, behavior: "instant" });
    requestAnimationFrame(hold);
  };
  hold();
};

const saved = sessionStorage.getItem(kept);
sessionStorage.removeItem(kept);
if (saved !== null) holdPlace(JSON.parse(saved));

// Back and forward lead to where the reader was in a section, and a link to its beginning.
const left = new Map();
let isLink = false;
let hasMoved = false;
for (const name of ["wheel", "touchmove", "keydown", "pointerdown"])
  addEventListener(
    name,
    () => {
      hasMoved = true;
    },
    { passive: true },
  );
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
  if (!isLink && left.has(hash)) holdPlace({ hash, top: left.get(hash) });
  isLink = false;
  hasMoved = false;
});
