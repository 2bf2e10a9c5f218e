// The viewer chooses its colours after it has started. This chooses them likewise before anything is painted.
try {
  const chosen = localStorage.getItem("redoc.colorMode");
  const isDark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.classList.add(isDark ? "dark" : "light");
} catch {
  // Without a storage the colours come with the viewer.
}
