// The beginning of a TypeScript sample is the same everywhere, so it is folded. The copy button copies the whole sample.
const setup = /^import [\s\S]*?\nconst client = new [\s\S]*?\);\n/;
whenDrawn(() => {
  for (const code of document.querySelectorAll('.panel-request-samples code[data-language="ts"]')) {
    const [text] = setup.exec(code.textContent) ?? [];
    const last = text && code.querySelector(`[data-line="${text.split("\n").length - 1}"]`);
    if (!last || code.querySelector(".setup")) continue;
    const range = document.createRange();
    range.setStart(code, 0);
    range.setEndAfter(last.nextSibling);
    const fold = document.createElement("details");
    fold.className = "setup";
    const summary = document.createElement("summary");
    summary.textContent = viewerLabels.setup;
    fold.append(summary, range.extractContents());
    code.prepend(fold);
  }
});
