/** Writes the key pair of the server's mock into a page, and allows the page to call the server, if the page has a policy. */
export const withServedMock = (html: string, { accessKey, secretKey }: { accessKey: string; secretKey: string }) => {
  const keys = JSON.stringify({ accessKey, secretKey }).replaceAll("<", "\\u003c");
  return html
    .replace(/(http-equiv="Content-Security-Policy" content="[^"]*)connect-src 'none'/, "$1connect-src 'self'")
    .replace(
      /<\/body>(?![\s\S]*<\/body>)/,
      () => `<script type="application/json" id="served-mock">${keys}</script>\n</body>`,
    );
};
