// The skip link moves the focus and leaves the hash alone, which is the viewer's.
document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  const content = document.querySelector("main, [role=main]") ?? document.getElementById("redoc");
  content.tabIndex = -1;
  content.focus();
});

// What scrolls by itself has to be reached with the keyboard.
whenDrawn(() => {
  for (const element of document.querySelectorAll("main :is(pre, .md-table-wrapper):not([tabindex])"))
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
});

// The viewer calls the choice of an example "Example" whatever it shows. Called by what it shows, it can be named by voice.
whenDrawn(() => {
  for (const choice of document.querySelectorAll('main button[aria-label="Example"]')) {
    choice.setAttribute("aria-description", viewerLabels.example ?? choice.ariaLabel);
    choice.removeAttribute("aria-label");
  }
});
