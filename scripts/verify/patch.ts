import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";

/** A file's change as a unified diff; "" where nothing changes. `path` has `/` and is relative to where it is applied. */
export const patchOf = (path: string, before: string, after: string): string =>
  before === after
    ? ""
    : createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
        context: 3,
        headerOptions: FILE_HEADERS_ONLY,
      });
