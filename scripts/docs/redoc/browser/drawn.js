// The viewer draws the page piece by piece. `whenDrawn` mends what it drew, again and again, each time there is nothing better
// to do: measuring makes the browser lay out the page. Safari has no idle time, and a page that stands still may have none.
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
