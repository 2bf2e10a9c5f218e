/** Text of files by their path, with `/`, below a folder. */
export type Files = Record<string, string>;

/** The same files below `folder`. */
export const below = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

/** The files with line ends of one kind, whatever the contract's texts have: git and `--check` tell none apart. */
export const withOneLineEnd = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll(/\r\n?/g, "\n")]));
