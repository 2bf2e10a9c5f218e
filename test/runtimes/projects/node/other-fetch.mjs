import { writeFileSync } from "node:fs";
import { tryAll } from "./behaviours.mjs";
import { kit } from "./kit.mjs";

const library = await import(process.argv[2]);
const fetch = library.fetch ?? library.default;

/** The module with clients that use the other fetch unless they are given one. */
const withFetch = (module) => ({
  ...module,
  MediaIntelligence: class extends module.MediaIntelligence {
    constructor(options) {
      super({ fetch, ...options });
    }
  },
});

const { client, validation } = kit;
const other = { ...kit, client: withFetch(client), validation: withFetch(validation), msw: undefined };
writeFileSync(process.env.RESULTS, JSON.stringify(await tryAll(other)));
