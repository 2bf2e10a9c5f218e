// The samples call the service, or the mock with its keys. The viewer cannot change a rendered sample, so the choice is stored
// and the page is reloaded at the same place.
const kept = "docs samples";
const choice = document.getElementById("sample-target");
try {
  choice.value = localStorage.getItem(kept) ?? "service";
} catch {
  // Without a storage, the choice cannot be kept.
  choice.hidden = true;
}
const served = document.getElementById("served-mock");
const mock = served ? { ...JSON.parse(served.textContent), origin: location.origin } : JSON.parse(choice.dataset.mock);
const forMock = (text) =>
  replacements.reduce(
    (all, [from, to]) =>
      all.replaceAll(
        from,
        to.replace(/\{(\w+)\}/g, (whole, name) => mock[name] ?? whole),
      ),
    text,
  );
/** Changes the blocks of code in the HTML of a node of the guide. */
const changeCode = (html) => {
  const template = document.createElement("template");
  template.innerHTML = html.__html;
  for (const code of template.content.querySelectorAll("pre")) code.textContent = forMock(code.textContent);
  html.__html = template.innerHTML;
};
if (choice.value === "mock") {
  for (const item of Object.values(definition.paths ?? {}))
    for (const operation of Object.values(item))
      for (const sample of operation?.["x-codeSamples"] ?? []) {
        sample.source = forMock(sample.source);
        for (const [name, source] of Object.entries(sample.sources ?? {})) sample.sources[name] = forMock(source);
      }
  for (const { attributes } of definition.info.description)
    if (attributes.attrs) changeCode(attributes.attrs.dangerouslySetInnerHTML);
}
choice.addEventListener("change", () => {
  localStorage.setItem(kept, choice.value);
  keepPlace();
  location.reload();
});
