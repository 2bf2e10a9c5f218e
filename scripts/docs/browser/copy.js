// The viewer has a button beside each sample that copies it, and none beside the code in a text. Without TLS there is no
// clipboard, unless the page lies on this machine.
const copyButton = (code) => {
  const [offer, thanks] = ["toasterText", "buttonText"].map((name) => viewerLabels[`codeSnippet.copy.${name}`]);
  const button = document.createElement("button");
  button.className = "copy";
  button.textContent = offer;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    button.textContent = thanks;
    setTimeout(() => {
      button.textContent = offer;
    }, 2000);
  });
  return button;
};

if (navigator.clipboard)
  whenDrawn(() => {
    for (const code of document.querySelectorAll('main [data-component-name="Markdown/Markdown"] > pre'))
      if (!code.previousElementSibling?.matches(".copy")) code.before(copyButton(code));
  });
