import type { RunOperation } from "../run-data.js";
import type { Given } from "./call.js";
import { h, newId, text } from "./dom.js";
import { fieldPart, type Part, partOf } from "./form.js";

/** The form of a call. */
export interface CallForm {
  element: HTMLElement;
  read: () => Given;
}

const keyOf = ({ in: place, name }: RunOperation["parameters"][number]): string => `${place} ${name}`;

/** The inputs of an operation, filled with the values of its sample call, or with the given ones. */
export function callForm({ parameters, body }: RunOperation, given?: Given): CallForm {
  const parts = parameters.map((parameter): [string, Part] => {
    const value = given === undefined ? parameter.value : given.parameters[keyOf(parameter)];
    return [keyOf(parameter), fieldPart(parameter, "", value)];
  });
  const element = h("div", { class: "inputs" });
  if (parts.length > 0)
    element.append(h("fieldset", {}, h("legend", {}, text("parameters")), ...parts.map(([, part]) => part.element)));
  let bodyPart: Part | undefined;
  if (body !== undefined) {
    const host = h("div", {});
    const fill = (value: unknown) => {
      bodyPart = partOf(body.control, { name: text("body"), whole: "", required: body.required }, value);
      host.replaceChildren(bodyPart.element);
    };
    if (given === undefined && body.examples.length > 1) {
      const id = newId();
      const select = h(
        "select",
        { id, change: () => fill(body.examples[select.selectedIndex]?.value) },
        ...body.examples.map(({ name }) => h("option", {}, name)),
      );
      element.append(h("div", { class: "field" }, h("label", { for: id }, text("example")), select));
    }
    fill(given === undefined ? body.examples[0]?.value : given.body);
    element.append(host);
  }
  const read = () => ({
    parameters: Object.fromEntries(parts.map(([key, part]) => [key, part.read()])),
    body: bodyPart?.read(),
  });
  return { element, read };
}
