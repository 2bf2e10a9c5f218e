// The skip link moves the focus and leaves the hash alone, which is the viewer's.
document.querySelector(".skip")?.addEventListener("click", (event) => {
  event.preventDefault();
  const content = document.querySelector("main, [role=main]") ?? document.getElementById("redoc");
  content.tabIndex = -1;
  content.focus();
});
