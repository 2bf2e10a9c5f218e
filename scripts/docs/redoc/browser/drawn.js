// The viewer renders the page in pieces. `whenDrawn` corrects the new pieces when the browser is idle, since measuring forces
// a layout. Safari has no idle callbacks, and a page at rest may not get any.
const later = (mend) => (globalThis.requestIdleCallback ?? setTimeout)(mend, { timeout: 1000 });
globalThis.whenDrawn = (mend) => {
  let isDue = false;
  const soon = () => {
    if (isDue) return;
    isDue = true;
    later(() => {
      isDue = false;
      mend();
    });
  };
  new MutationObserver(soon).observe(document.getElementById("redoc"), {
    childList: true,
    subtree: true,
    attributeFilter: ["data-active", "aria-label"],
  });
  addEventListener("resize", soon);
};
