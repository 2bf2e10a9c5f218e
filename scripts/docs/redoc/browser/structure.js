// The viewer skips heading levels, and its buttons lack `aria-expanded` and names.
const levels = { H4: "3", H5: "4" };
const label = (key) => viewerLabels[key] ?? "";
whenDrawn(() => {
  for (const heading of document.querySelectorAll("main :is(h4, h5):not([aria-level])"))
    heading.ariaLevel = levels[heading.tagName];
  for (const button of document.querySelectorAll(
    "main .schema-property-item button, main [id*='/t='] button, main button:not([data-component-name])",
  )) {
    const text = button.textContent.trim();
    const isOpen = text.startsWith("−") || text === label("openapi.hidePattern");
    if (!isOpen && !text.startsWith("+") && text !== label("openapi.showPattern")) continue;
    if (button.ariaExpanded !== String(isOpen)) button.ariaExpanded = String(isOpen);
    if (text !== "−" && text !== "+") {
      button.removeAttribute("aria-label");
      continue;
    }
    const name =
      button.closest(".schema-property-item")?.querySelector(".schema-name")?.textContent ?? label("properties");
    const said = label(isOpen ? "hideNamed" : "showNamed").replace("{name}", name);
    if (button.ariaLabel !== said) button.ariaLabel = said;
  }
  for (const link of document.querySelectorAll(".menu-content .menu-item-type-group > a")) {
    const isOpen = String(link.nextElementSibling?.style.display !== "none");
    if (link.ariaExpanded !== isOpen) link.ariaExpanded = isOpen;
  }
});
