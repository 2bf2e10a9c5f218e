import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/**
 * The change of a file as a unified diff, "" if nothing changed. `path` uses `/` and is relative to the folder in which
 * the patch is applied.
 */
export const patchOf = (path: string, before: string, after: string): string =>
  before === after
    ? ""
    : createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      });
