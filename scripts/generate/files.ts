/** Text of files by their path, with `/`, below a folder. */
export type Files = Record<string, string>;

/** The same files below `folder`. */
export const below = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
