// The viewer draws the page piece by piece. `whenDrawn` mends what it drew, again and again, each time there is nothing better
// to do: measuring makes the browser lay out the page. Safari has no idle time.
const later = globalThis.requestIdleCallback ?? setTimeout;
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
