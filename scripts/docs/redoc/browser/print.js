// Paper is white: a dark page is printed as a light one.
const root = document.documentElement;
let wasDark = false;
addEventListener("beforeprint", () => {
  wasDark = root.classList.contains("dark");
  if (wasDark) root.classList.replace("dark", "light");
});
addEventListener("afterprint", () => {
  if (wasDark) root.classList.replace("light", "dark");
});
