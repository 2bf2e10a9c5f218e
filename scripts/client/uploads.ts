import type { Api } from "../api/api.js";
import type { AllMediaLimits, MediaLimits, Upload } from "../api/extensions.js";
import { UserError } from "../cli/errors.js";
import { tokensOf } from "../contract/pointer.js";
import type { FieldModel } from "./field.js";
import type { ClientModel, OperationModel } from "./model.js";

/** A method of the client that uploads a file: it combines the call before the file is sent and the one after it. */
export interface UploadModel {
  resource: string;
  verb: string;
  declared: Upload;
  /** The operation that returns the URL, and the one that completes the upload. */
  create: OperationModel;
  complete: OperationModel;
  /** The inputs of both operations, and the file. */
  fields: FieldModel[];
  /** Inputs that can have one value only. */
  fixed: Record<string, unknown>;
  /** Names of inputs. */
  fileName: string;
  completeKey: string;
  /** Name of the key in the result of the upload. */
  keyName: string;
  limits: MediaLimits[];
}

/** The only value that a schema allows. */
const onlyValue = ({ required, schema }: FieldModel): unknown => {
  const values = schema?.const === undefined ? schema?.enum : [schema.const];
  return required && values?.length === 1 ? values[0] : undefined;
};

const fieldOf = ({ fields }: OperationModel, wireName: string): FieldModel | undefined =>
  fields.find((field) => field.place === "body" && field.wireName === wireName);

const file: FieldModel = {
  name: "file",
  place: "body",
  wireName: "file",
  required: true,
  comma: false,
  style: undefined,
  type: { name: "UploadFile" },
  takesNumbers: false,
  schema: undefined,
  description:
    "The file: a `Blob` or `File`, bytes, or a stream of bytes. For a path there is `openAsBlob` of `node:fs`.",
  deprecated: false,
};

function uploadOf(
  { envelope }: Api,
  create: OperationModel,
  declared: Upload,
  all: readonly OperationModel[],
): UploadModel {
  const { id, pointer } = create.operation;
  const refuse = (what: string): never => {
    throw new UserError(`${pointer}/x-upload: ${what}`);
  };
  const complete =
    all.find(({ operation }) => operation.id === declared.complete.operation) ??
    refuse(`${id} is completed by ${declared.complete.operation}, which is not a current operation.`);
  const name = fieldOf(create, declared.fileName) ?? refuse(`${id} has no input ${declared.fileName}.`);
  const key =
    fieldOf(complete, declared.complete.key) ??
    refuse(`${complete.operation.id} has no input ${declared.complete.key}.`);
  const data = envelope?.data ?? "";
  const { url, expiresIn = url, complete: end } = declared;
  const outside = [url, declared.key, expiresIn, end.status, end.reason ?? end.status].find(
    (each) => !each.startsWith(`${data}/`),
  );
  if (outside !== undefined) refuse(`${outside} is not within ${data}, to which a call resolves (x-envelope).`);
  const constants = create.fields.filter((field) => onlyValue(field) !== undefined);
  const fields = [
    ...create.fields.filter((field) => !constants.includes(field)),
    ...complete.fields.filter((field) => field !== key && create.fields.every((other) => other.name !== field.name)),
    file,
  ];
  // The cast: lint has checked it.
  const limits = Object.values((name.schema?.["x-media-limits"] ?? {}) as AllMediaLimits);
  return {
    resource: create.resource,
    verb: declared.method,
    declared,
    create,
    complete,
    fields,
    fixed: Object.fromEntries(constants.map((field) => [field.name, onlyValue(field)])),
    fileName: name.name,
    completeKey: key.name,
    keyName: tokensOf(declared.key).at(-1) ?? "",
    limits: limits.map(({ formats, maxBytes }) => ({
      ...(formats === undefined ? {} : { formats }),
      ...(maxBytes === undefined ? {} : { maxBytes }),
    })),
  };
}

/**
 * The uploads of a client.
 * @throws UserError if an upload names something that does not exist, or would have two inputs of one name.
 */
export function uploadsOf({ api, resources }: Pick<ClientModel, "api" | "resources">): UploadModel[] {
  const all = resources.flatMap(({ operations }) => operations);
  return all.flatMap((create) => {
    const { upload } = create.operation;
    return upload === undefined ? [] : [uploadOf(api, create, upload, all)];
  });
}
