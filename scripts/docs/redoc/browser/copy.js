// The viewer has a button beside each sample that copies it, and none beside the code in a text. Without TLS there is no
// clipboard, unless the page lies on this machine.
const [offer, thanks] = ["toasterText", "buttonText"].map((name) => viewerLabels[`codeSnippet.copy.${name}`]);

/** Says to those who do not see the button that it has worked. */
const said = document.createElement("div");
said.role = "status";
said.className = "unseen";
document.body.append(said);

const copyButton = (code) => {
  const button = document.createElement("button");
  const say = (text, heard) => {
    button.textContent = text;
    said.textContent = heard;
  };
  button.className = "copy";
  button.textContent = offer;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(code.textContent);
    say(thanks, thanks);
    setTimeout(say, 2000, offer, "");
  });
  return button;
};

if (navigator.clipboard)
  whenDrawn(() => {
    for (const code of document.querySelectorAll('main [data-component-name="Markdown/Markdown"] > div > pre'))
      if (!code.previousElementSibling?.matches(".copy")) code.before(copyButton(code));
  });
