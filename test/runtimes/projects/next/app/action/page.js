import { writeFileSync } from "node:fs";
import * as client from "ncloud-media-intelligence";
import * as mock from "ncloud-media-intelligence/mock";
import * as validation from "ncloud-media-intelligence/validation";
import { tryAll } from "../../behaviours.mjs";

async function act(form) {
  "use server";
  const kit = { client, validation, mock, environment: true, baseURL: form.get("mock") };
  writeFileSync(process.env.RESULTS, JSON.stringify(await tryAll(kit)));
}

export default function Page() {
  return (
    <form action={act}>
      <input name="mock" />
    </form>
  );
}
