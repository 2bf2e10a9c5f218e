import { UserError } from "../../cli/errors.js";

function refuse(): never {
  throw new UserError(
    "A mock in a browser cannot listen: give `mock.fetch` to the client, or the handlers of `ncloud-media-intelligence/msw` to MSW.",
  );
}

export const createHandler = () => refuse;
export const createMockServer = refuse;
export const startListening = refuse;
