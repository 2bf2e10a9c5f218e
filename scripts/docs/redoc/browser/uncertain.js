// Shows only what is not certain: the style hides the rest of the menu and dims the rest of the text.
document.addEventListener("click", ({ target }) => {
  if (!(target instanceof Element) || target.closest(".uncertain-button") === null) return;
  const isOn = document.documentElement.classList.toggle("uncertain");
  document.getElementById("uncertain").media = isOn ? "screen" : "not all";
  for (const button of document.querySelectorAll(".uncertain-button"))
    button.setAttribute("aria-pressed", String(isOn));
});
