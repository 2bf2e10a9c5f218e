/** The samples of extensions in openapi/README.md as snippets of an editor: type the name of the extension. */
export function snippetsOf(readme: string): string {
  const samples = [...readme.matchAll(/^### `(x-[\w-]+)`\n[\s\S]*?^```yaml\n([\s\S]*?)^```$/gm)];
  const snippets = samples.map(([, name = "", text = ""]) => [
    name,
    // A dollar begins a place to fill in.
    { scope: "yaml", prefix: name, body: text.replaceAll("$", "\\$").trimEnd().split("\n") },
  ]);
  return `${JSON.stringify(Object.fromEntries(snippets), undefined, 2)}\n`;
}
