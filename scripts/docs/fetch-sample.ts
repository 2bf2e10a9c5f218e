import { literal } from "./literal.js";
import { keyVariables, type WireSample } from "./wire-sample.js";

/** Escapes a text for a template literal. */
const inTemplate = (text: string): string => text.replace(/[\\`]|\$(?=\{)/g, "\\$&");

const signing = `const bytes = (text) => new TextEncoder().encode(text);
const key = await crypto.subtle.importKey("raw", bytes(secretKey), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
const signature = await crypto.subtle.sign("HMAC", key, bytes(\`\${method} \${target}\\n\${timestamp}\\n\${accessKey}\`));`;

/**
 * JavaScript that makes the call with nothing but `fetch` and WebCrypto and prints the response. It takes the keys from
 * environment variables.
 */
export function fetchSample(sample: WireSample): string {
  const { origin, method, target, headers, body, security } = sample;
  const lines = [`const method = ${JSON.stringify(method)};`, `const target = ${JSON.stringify(target)};`];
  const headerLines = Object.entries(headers).map(
    ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)},`,
  );
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
  lines.push("", `const response = await fetch(\`${inTemplate(origin)}\${target}\`, {`, "  method,");
  if (headerLines.length > 0) lines.push("  headers: {", ...headerLines, "  },");
  if (typeof body?.value === "object") lines.push(`  body: JSON.stringify(${literal(body.value, "  ")}),`);
  else if (body !== undefined) lines.push(`  body: ${JSON.stringify(String(body.value))},`);
  lines.push("});", "console.log(response.status, await response.text());");
  return lines.join("\n");
}
