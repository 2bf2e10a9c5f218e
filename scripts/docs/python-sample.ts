import { keyVariables, type WireSample } from "./wire-sample.js";

/** Width up to which a list or dictionary stays on one line. */
const width = 88;

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value === "boolean") return value ? "True" : "False";
  // Python has the same escapes in texts as JSON.
  if (typeof value !== "object" || value === null) return value === null ? "None" : JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, field]) => `${JSON.stringify(name)}: ${oneLine(field)}`)
    .join(", ")}}`;
}

/** Writes a JSON value as Python, on one line if it fits. */
function pythonLiteral(value: unknown, indent: string): string {
  const short = oneLine(value);
  if (typeof value !== "object" || value === null || short.length + indent.length <= width) return short;
  const inner = `${indent}    `;
  const lines = Array.isArray(value)
    ? value.map((item) => `${inner}${pythonLiteral(item, inner)},`)
    : Object.entries(value).map(([name, field]) => `${inner}${JSON.stringify(name)}: ${pythonLiteral(field, inner)},`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return [open, ...lines, `${indent}${close}`].join("\n");
}

const signing = `timestamp = str(int(time.time() * 1000))
message = f"{method} {target}\\n{timestamp}\\n{access_key}"
digest = hmac.new(secret_key.encode(), message.encode(), hashlib.sha256).digest()`;

/**
 * Python that makes the call with its standard library and prints the response. It takes the keys from environment
 * variables. Undefined if the standard library is not enough: for multipart forms and for secrets other than the signature.
 */
export function pythonSample(sample: WireSample): string | undefined {
  const { origin, method, target, headers, body, form, secrets, security } = sample;
  if (secrets.length > 0 || (form !== undefined && "parts" in form)) return undefined;
  const isJson = form === undefined && typeof body?.value === "object";
  const modules = [
    ...(security === undefined ? [] : ["base64", "hashlib", "hmac"]),
    ...(isJson ? ["json"] : []),
    ...(security === undefined ? [] : ["os", "time"]),
    "urllib.request",
  ];
  const headerLines = Object.entries(headers).map(
    ([name, value]) => `        ${JSON.stringify(name)}: ${JSON.stringify(value)},`,
  );
  const lines = [`import ${modules.join(", ")}`, ""];
  if (security !== undefined) {
    lines.push(
      `access_key = os.environ["${keyVariables.accessKey}"]`,
      `secret_key = os.environ["${keyVariables.secretKey}"]`,
    );
    headerLines.unshift(
      `        ${JSON.stringify(security.timestamp)}: timestamp,`,
      `        ${JSON.stringify(security.accessKey)}: access_key,`,
      `        ${JSON.stringify(security.signature)}: base64.b64encode(digest).decode(),`,
    );
  }
  lines.push(`method = ${JSON.stringify(method)}`, `target = ${JSON.stringify(target)}`);
  if (security !== undefined) lines.push(signing);
  lines.push("", "request = urllib.request.Request(", `    ${JSON.stringify(origin)} + target,`, "    method=method,");
  if (headerLines.length > 0) lines.push("    headers={", ...headerLines, "    },");
  if (isJson) lines.push(`    data=json.dumps(${pythonLiteral(body.value, "    ")}).encode(),`);
  else if (body !== undefined) lines.push(`    data=${JSON.stringify(form?.text ?? String(body.value))}.encode(),`);
  lines.push(
    ")",
    "with urllib.request.urlopen(request) as response:",
    "    print(response.status, response.read().decode())",
  );
  return lines.join("\n");
}
