import type { CurlPart } from "../api/curl-sample.js";
import type { SampleKey } from "../api/sample-secrets.js";
import { encode } from "../runtime/encoding.js";
import { literal } from "./literal.js";
import { keyVariables, type WireSample } from "./wire-sample.js";

/** Escapes a text for a template literal. */
const inTemplate = (text: string): string => text.replace(/[\\`]|\$(?=\{)/g, "\\$&");

const signing = `const bytes = (text) => new TextEncoder().encode(text);
const key = await crypto.subtle.importKey("raw", bytes(secretKey), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
const signature = await crypto.subtle.sign("HMAC", key, bytes(\`\${method} \${target}\\n\${timestamp}\\n\${accessKey}\`));`;

/** The value of a key, as code. */
const keyCode = (key: SampleKey | undefined): string =>
  key !== undefined && "variable" in key ? `process.env.${key.variable}` : JSON.stringify(key?.literal ?? "");

/** The headers and the end of the target that give a request its secrets, as code. */
function secretsOf({ secrets, headers, target }: WireSample) {
  const lines: string[] = [];
  const cookies = headers.Cookie === undefined ? [] : [inTemplate(headers.Cookie)];
  const query: string[] = [];
  for (const { scheme, keys } of secrets) {
    const [key, password] = keys;
    const name = inTemplate(scheme.key);
    if (password !== undefined)
      lines.push(`    Authorization: \`Basic \${btoa(\`\${${keyCode(key)}}:\${${keyCode(password)}}\`)}\`,`);
    else if (scheme.in === "header") lines.push(`    ${JSON.stringify(scheme.key)}: ${keyCode(key)},`);
    else if (scheme.in === "authorization") lines.push(`    Authorization: \`${name} \${${keyCode(key)}}\`,`);
    else if (scheme.in === "cookie") cookies.push(`${name}=\${${keyCode(key)}}`);
    else
      query.push(
        `${query.length > 0 || target.includes("?") ? "&" : "?"}${encode(scheme.key)}=\${encodeURIComponent(${keyCode(key)})}`,
      );
  }
  if (cookies.length > 0) lines.push(`    Cookie: \`${cookies.join("; ")}\`,`);
  return { lines, query: query.join("") };
}

/** The lines that make a form of parts. */
const formLines = (parts: readonly CurlPart[]): string[] => [
  "const form = new FormData();",
  ...parts.map(({ name, value, type, isFile }) => {
    const text = JSON.stringify(value);
    const content = type === undefined ? text : `new Blob([${text}], { type: ${JSON.stringify(type)} })`;
    return `form.append(${JSON.stringify(name)}, ${content}${isFile ? `, ${JSON.stringify(name)}` : ""});`;
  }),
];

/** The lines of the body in the options of `fetch`. */
function bodyLines({ body, form }: WireSample): string[] {
  if (form !== undefined) return [`  body: ${"text" in form ? JSON.stringify(form.text) : "form"},`];
  if (body === undefined) return [];
  if (typeof body.value === "object") return [`  body: JSON.stringify(${literal(body.value, "  ")}),`];
  return [`  body: ${JSON.stringify(String(body.value))},`];
}

/**
 * JavaScript that makes the call with nothing but `fetch` and WebCrypto and prints the response. It takes the keys from
 * environment variables.
 */
export function fetchSample(sample: WireSample): string {
  const { origin, method, target, headers, form, security } = sample;
  const secrets = secretsOf(sample);
  const written = secrets.query === "" ? JSON.stringify(target) : `\`${inTemplate(target)}${secrets.query}\``;
  const lines = [`const method = ${JSON.stringify(method)};`, `const target = ${written};`];
  const headerLines = [
    ...secrets.lines,
    ...Object.entries(headers)
      .filter(([name]) => name !== "Cookie")
      .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},`),
  ];
  if (security !== undefined) {
    lines.unshift(
      `const accessKey = process.env.${keyVariables.accessKey};`,
      `const secretKey = process.env.${keyVariables.secretKey};`,
    );
    lines.push("const timestamp = String(Date.now());", "", signing);
    headerLines.unshift(
      `    ${JSON.stringify(security.timestamp)}: timestamp,`,
      `    ${JSON.stringify(security.accessKey)}: accessKey,`,
      `    ${JSON.stringify(security.signature)}: btoa(String.fromCharCode(...new Uint8Array(signature))),`,
    );
  }
  if (form !== undefined && "parts" in form) lines.push(...formLines(form.parts));
  lines.push("", `const response = await fetch(\`${inTemplate(origin)}\${target}\`, {`, "  method,");
  if (headerLines.length > 0) lines.push("  headers: {", ...headerLines, "  },");
  lines.push(...bodyLines(sample), "});", "console.log(response.status, await response.text());");
  return lines.join("\n");
}
