// The viewer has a copy button for each sample, but not for code in a text. Without TLS there is no clipboard, except for a
// page on this machine.
const [offer, thanks] = ["toasterText", "buttonText"].map((name) => viewerLabels[`codeSnippet.copy.${name}`]);

/** Announces to screen readers that the text was copied. */
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
