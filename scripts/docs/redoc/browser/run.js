// Run, with what it knows of the API, is loaded at the first press of one of its buttons.
const { program, missing } = document.getElementById("redoc").dataset;
document.addEventListener("click", async ({ target }) => {
  const button = target.closest?.("[data-run], [data-journey]");
  if (!button) return;
  const isLoaded = await loadOnce(program).then(
    () => true,
    () => false,
  );
  if (isLoaded) toggleRun(button);
  else if (button.nextElementSibling === null)
    button.after(Object.assign(document.createElement("p"), { role: "alert", textContent: missing }));
});
