// The skip link moves the focus and leaves the hash alone, which is the viewer's.
document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  const content = document.querySelector("main, [role=main]") ?? document.getElementById("redoc");
  content.tabIndex = -1;
  content.focus();
});

// What scrolls by itself has to be reached with the keyboard. The viewer draws the page piece by piece.
const reach = () => {
  for (const element of document.querySelectorAll("main :is(pre, .md-table-wrapper):not([tabindex])"))
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
};
// The viewer calls the choice of an example "Example" whatever it shows. Called by what it shows, it can be named by voice.
const rename = () => {
  for (const choice of document.querySelectorAll('main button[aria-label="Example"]')) {
    choice.setAttribute("aria-description", globalThis.viewerLabels.example ?? choice.ariaLabel);
    choice.removeAttribute("aria-label");
  }
};

// Measuring makes the browser lay out the page, so it waits until there is nothing better to do. Safari has no idle time.
const later = globalThis.requestIdleCallback ?? setTimeout;
let isDue = false;
const soon = () => {
  if (isDue) return;
  isDue = true;
  later(() => {
    isDue = false;
    reach();
    rename();
  });
};
new MutationObserver(soon).observe(document.getElementById("redoc"), { childList: true, subtree: true });
addEventListener("resize", soon);
