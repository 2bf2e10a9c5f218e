// The samples call the service, or the mock with its keys. The viewer has no way to change a sample that it has drawn, so a
// choice is kept, and the page is loaded anew at the same place.
const kept = "docs samples";
const choice = document.getElementById("sample-target");
try {
  choice.value = localStorage.getItem(kept) ?? "service";
} catch {
  // Without a storage the choice cannot be kept.
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
if (choice.value === "mock") {
  for (const item of Object.values(definition.paths ?? {}))
    for (const operation of Object.values(item))
      for (const sample of operation?.["x-codeSamples"] ?? []) sample.source = forMock(sample.source);
  definition.info.description = definition.info.description.replace(/^(`{3,})[\s\S]*?^\1$/gm, forMock);
}
choice.addEventListener("change", () => {
  localStorage.setItem(kept, choice.value);
  keepPlace();
  location.reload();
});
