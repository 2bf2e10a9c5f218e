// The page contains the search field, which loads the search when it gets the focus. Ctrl+K, which the viewer also uses, and
// the slash focus it.
const field = document.getElementById("search");
field?.addEventListener("focus", () => loadOnce(field.dataset.script), { once: true });
let before;
addEventListener(
  "keydown",
  (event) => {
    const isSlash = event.key === "/" && !event.target.closest?.("input, textarea, select, [contenteditable]");
    const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
    if (field && (isSlash || isCommand)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (document.activeElement !== field) before = document.activeElement;
      field.focus();
      field.select();
    }
    if (event.key === "Escape" && event.target === field && field.ariaExpanded !== "true") before?.focus();
  },
  true,
);
