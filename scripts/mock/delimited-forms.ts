import { misfitOf } from "../api/fits.js";
import { propertiesOf } from "../api/merge-schema.js";
import type { MediaType } from "../api/operation.js";
import { isForm } from "../contract/media-type.js";
import type { Exchange } from "./exchange.js";
import { decodedValue, delimitedItems } from "./parameter-value.js";

/** Whether a style writes a list or an object as one text with delimiters, which Prism does not read in forms. */
export const isDelimited = ({
  style,
  explode,
}: {
  style?: string | undefined;
  explode?: boolean | undefined;
}): boolean => /Delimited$/.test(style ?? "") && explode !== true;

/** The form of an exchange; undefined for any other body. */
function formIn({ request, operation }: Exchange): MediaType | undefined {
  const [type = ""] = (request.headers.get("content-type") ?? "").toLowerCase().split(";");
  return operation.body?.content.find((media) => isForm(type) && media.type.toLowerCase().startsWith(type.trim()));
}

/** The faults of the properties of a form that are written with delimiters. */
export async function delimitedFaults(exchange: Exchange): Promise<string[]> {
  const media = formIn(exchange);
  const delimited = [...(media?.encoding ?? [])].filter(([, encoding]) => isDelimited(encoding));
  if (delimited.length === 0) return [];
  const headers = { "content-type": exchange.request.headers.get("content-type") ?? "" };
  // Prism reports a body that is no form.
  const form = await new Response(exchange.bytes.slice(), { headers }).formData().catch(() => undefined);
  const properties = propertiesOf(media?.schema);
  return delimited.flatMap(([name, encoding]) => {
    const text = form?.get(name);
    const schema = properties[name];
    if (typeof text !== "string" || schema === undefined) return [];
    const value = decodedValue({ schema, explode: false }, text === "" ? [] : delimitedItems(text, encoding.style));
    const misfit = misfitOf(value, schema, "sent");
    return misfit === undefined ? [] : [`Request body property ${name}${misfit.pointer}: ${misfit.message}`];
  });
}
