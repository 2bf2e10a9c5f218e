// The skip link moves the focus to the place of the hash. It keeps the hash, which the viewer uses.
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

// Elements that scroll must be reachable with the keyboard.
whenDrawn(() => {
  for (const element of document.querySelectorAll("main :is(pre, .md-table-wrapper):not([tabindex])"))
    if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
});

// The viewer names every choice of an example "Example". With the shown value as its name, voice control can select it.
whenDrawn(() => {
  for (const choice of document.querySelectorAll('main button[aria-label="Example"]')) {
    choice.setAttribute("aria-description", viewerLabels.example ?? choice.ariaLabel);
    choice.removeAttribute("aria-label");
  }
});

// Elements that the viewer made for the mouse only, or without a name.
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
