import type { Document } from "../../contract/document.js";
import { scriptHash } from "../security-policy.js";

/**
 * The page of the frame with the mock of a document. It loads nothing. Only here `eval` is allowed, since the mock compiles
 * validators; the docs put the page into a sandbox.
 */
export function mockPage(mock: string, document: Document): string {
  const script = mock.replace(/<\/(?=script)/gi, "<\\/");
  const policy = `default-src 'none'; script-src 'unsafe-eval' ${scriptHash(script)}`;
  const contract = JSON.stringify(document).replaceAll("<", "\\u003c");
  return `<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Mock</title>
<script type="application/json" id="contract">${contract}</script>
<script>${script}</script>
</html>
`;
}
