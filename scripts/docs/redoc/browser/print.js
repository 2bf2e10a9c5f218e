// A dark page is printed in light colours.
const root = document.documentElement;
let wasDark = false;
addEventListener("beforeprint", () => {
  wasDark = root.classList.contains("dark");
  if (wasDark) root.classList.replace("dark", "light");
});
addEventListener("afterprint", () => {
  if (wasDark) root.classList.replace("light", "dark");
});
