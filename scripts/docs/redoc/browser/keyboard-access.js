// The skip link moves the focus to the place that the hash names, and leaves the hash alone, which is the viewer's.
const focusContent = () => {
  const place = document.getElementById(decodeURIComponent(location.hash.replace(/^#\/?/, "")));
  const content = place ?? document.querySelector("main, [role=main]") ?? document.getElementById("redoc");
  content.tabIndex = -1;
  content.focus({ preventScroll: true });
};
document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  focusContent();
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

// What the viewer made for the mouse alone, or without a name.
const name = (element, label) => {
  if (element && viewerLabels[label] && element.ariaLabel !== viewerLabels[label])
    element.ariaLabel = viewerLabels[label];
};
const asButton = (element) => {
  if (element === null || element.role === "button") return;
  element.role = "button";
  element.tabIndex = 0;
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    element.click();
  });
};
whenDrawn(() => {
  const menu = document.querySelector(".menu-content");
  if (menu) menu.role = "navigation";
  name(menu, "menu");
  name(document.querySelector('[data-testid="color-mode-switcher"]'), "Switch color mode");
  const columns = document.querySelector('[data-component-name="Sidebar/SidebarActions"] > span > span');
  asButton(columns);
  name(columns, "columns");
});
