// The viewer chooses the colours after it has started. This makes the same choice before the first paint.
try {
  const chosen = localStorage.getItem("redoc.colorMode");
  const isDark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.classList.add(isDark ? "dark" : "light");
} catch {
  // Without a storage, the viewer sets the colours.
}
