// The viewer's button would copy OpenAPI with references that have no target. This copies the Markdown of the operation or of
// the guide instead. The first copy loads the texts.
const source = document.getElementById("redoc").dataset.markdown;
/** The id of the operation whose section has an element; undefined in the guide. */
const operationOf = (element) => {
  for (let one = element; one; one = one.parentElement)
    for (const [id, place] of places) if (place.slice(2) === one.id) return id;
  return undefined;
};
if (source)
  addEventListener(
    "click",
    async (event) => {
      const button = event.target.closest?.('[data-testid="page-actions"] button');
      if (!button || !navigator.clipboard) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      await loadOnce(source);
      await navigator.clipboard.writeText(docsMarkdown[operationOf(button) ?? ""]);
      button.dataset.copied = viewerLabels["codeSnippet.copy.buttonText"];
      setTimeout(() => delete button.dataset.copied, 2000);
    },
    true,
  );
