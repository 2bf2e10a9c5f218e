import { responseOf } from "../api/operation.js";
import { isJson } from "../contract/media-type.js";
import { under } from "../contract/pointer.js";
import { Edits, type Settle } from "./edits.js";
import { nameAt } from "./settle.js";
import { wordings } from "./wording.js";

/** Edits responses, and the extensions of operations that describe responses. */
export class ResponseEdits extends Edits {
  /** Declares another status, with the documented response or the one that other operations declare. */
  readonly respond: Settle = ({ pointer }) => {
    const status = nameAt(pointer);
    const responses = pointer.split("/").slice(0, -1).join("/");
    const others = this.api.operations.flatMap((operation) => responseOf(operation, status) ?? []);
    const shared = others.find((response) => response.pointer.startsWith("#/components/responses/"));
    if (shared !== undefined)
      return this.bench.set(responses, {
        key: status,
        value: { $ref: this.bench.reference(shared.pointer, responses) },
      });
    const marked = { description: wordings.status.en, "x-provenance": this.drafts.mark(pointer, wordings.seen) };
    this.bench.recordText(`${pointer}/description`, wordings.status);
    const isSuccess = status.startsWith("2") && this.at(responses)["200"] !== undefined;
    return this.bench.set(responses, { key: status, value: marked, ...(isSuccess && { copyOf: "200" }) });
  };

  /** Declares another media type, with the same schema if it is JSON and as text otherwise. */
  readonly retype: Settle = ({ pointer, kind, constant = "" }) => {
    const [type] = Object.keys(this.at(pointer));
    if (type === undefined) return false;
    if (kind === "missing") return this.#untype(under(pointer, type));
    const schema = isJson(constant) ? this.bench.valueAt(under(pointer, type))?.schema : { type: "string" };
    const value = { schema, "x-provenance": this.drafts.mark(under(pointer, constant), wordings.seen) };
    return this.bench.set(pointer, { key: constant, value });
  };

  /** Records that a media type is sent without a Content-Type header. */
  #untype(pointer: string): boolean {
    const mark = { ...this.drafts.mark(pointer, wordings.untyped), untyped: true };
    return this.bench.set(pointer, { key: "x-provenance", value: mark });
  }

  readonly releaseHeader: Settle = ({ pointer }) => this.bench.set(pointer, { key: "required" });

  /**
   * Removes the paging fields that the responses contradict. Without the page field, the operation is no longer paged.
   */
  readonly unpage: Settle = ({ pointer }) => {
    const part = nameAt(pointer);
    const above = (count: number) => pointer.split("/").slice(0, -count).join("/");
    if (part !== "page") return this.bench.set(above(1), { key: part });
    this.bench.set(above(3), { key: "x-pagination" });
    return this.mark(above(3), wordings.onePage);
  };

  readonly succeed: Settle = ({ constant }) => {
    const success = this.api.envelope?.success ?? [];
    return constant !== undefined && this.bench.set("#/x-envelope", { key: "success", value: [...success, constant] });
  };
}
