/** Replaces chalk: Prism colours its logs, but the mock turns them off. */
const plain = (text: string) => text;

export { plain as blueBright, plain as grey };
