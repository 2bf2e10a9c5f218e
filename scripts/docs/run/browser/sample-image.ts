const types: Record<string, string> = { jpg: "image/jpeg", jpeg: "image/jpeg", webp: "image/webp" };

/** Draws a square image of the type of a file name. `side` is in pixels. */
export function sampleImage(fileName: string, side: number): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext("2d");
  if (context !== null) {
    context.fillStyle = "#1f7a4d";
    context.fillRect(0, 0, side, side);
  }
  const extension = /\.(\w+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error(`This browser writes no image for ${fileName}.`)) : resolve(blob)),
      types[extension] ?? "image/png",
    ),
  );
}
