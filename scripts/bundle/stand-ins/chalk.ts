/** Colours for logs that nobody sees. */
const plain = (text: string) => text;

export { plain as blueBright, plain as grey };
