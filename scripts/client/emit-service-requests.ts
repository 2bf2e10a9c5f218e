import type { ClientModel } from "./model.js";
import type { ServiceRequest } from "./service-requests.js";
import { docComment, header, propertyKey } from "./text.js";
import { type ClientTypes, createTypeWriter } from "./type-text.js";

/** `webhooks.ts`: the types of the requests that the service sends. */
export function emitServiceRequests({ requests }: ClientModel, clientTypes: Pick<ClientTypes, "texts">): string {
  const types = createTypeWriter(clientTypes);
  const member = ([name, all]: readonly [string, readonly ServiceRequest[]]) => {
    const [{ summary, description } = {}] = all.map(({ operation }) => operation);
    const comment = docComment([summary ?? "", ...(description ? [description.trim()] : [])], "  ");
    return `${comment}  ${propertyKey(name)}: ${types.write({ union: all.map(({ type }) => type) })};\n`;
  };
  const webhooks = [...requests.webhooks].filter(([, all]) => all.length > 0).map(member);
  const callbacks = [...requests.callbacks].map(
    ([id, each]) =>
      `  ${propertyKey(id)}: {\n${[...each]
        .filter(([, all]) => all.length > 0)
        .map(member)
        .join("")}  };\n`,
  );
  const models = types.named();
  const imports = models.length === 0 ? "" : `import type { ${models.join(", ")} } from "./models.js";\n\n`;
  return (
    `${header}${imports}` +
    "/** The requests that the service sends by itself, by the names of its webhooks. */\n" +
    `export interface WebhookRequests {\n${webhooks.join("")}}\n\n` +
    "/** The requests that the service sends because of a call, by the call's id and the names of its callbacks. */\n" +
    `export interface CallbackRequests {\n${callbacks.join("")}}\n`
  );
}
