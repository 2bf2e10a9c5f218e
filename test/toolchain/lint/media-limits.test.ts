import { expect, test } from "vitest";
import { problemsOf } from "../../helpers/lint-problems.js";

const find = (limits: string, description = "") =>
  problemsOf(
    "media-limits",
    `openapi: 3.1.0\ncomponents: { schemas: { WidgetRequest: { properties: { key: { description: "${description}", x-media-limits: ${limits} } } } } }`,
  );

test("valid limits of a video and an image", async () => {
  expect(
    await find(
      "{ video: { formats: [mp4], minHeight: 360, maxHeight: 1080, maxDurationSeconds: 7200 }, image: { minPixels: 224, maxBytes: 5242880 } }",
      "An MP4 of 360 to 1080 pixels and 2 hours, or an image of 224 pixels and 5 MB.",
    ),
  ).toEqual([]);
});
test("an unknown medium, an unknown limit, an empty map", async () => {
  expect(await find("{ audio: {}, video: { maxWidth: 5 }, image: {} }")).toMatchInlineSnapshot(`
    [
      [
        "kit/media-limits",
        "#/components/schemas/WidgetRequest/properties/key/x-media-limits/audio",
        "x-media-limits has no "audio". Write one of video, image: nothing else is read. The docs show it and callers check a file by it.",
      ],
      [
        "kit/media-limits",
        "#/components/schemas/WidgetRequest/properties/key/x-media-limits/video/maxWidth",
        "x-media-limits.video has no "maxWidth". Write one of formats, minHeight, maxHeight, minPixels, maxBytes, maxDurationSeconds: nothing else is read. The docs show it and callers check a file by it.",
      ],
      [
        "kit/media-limits",
        "#/components/schemas/WidgetRequest/properties/key/x-media-limits/image",
        "x-media-limits.image is empty. Write at least one of formats, minHeight, maxHeight, minPixels, maxBytes, maxDurationSeconds. The docs show it and callers check a file by it.",
      ],
    ]
  `);
});
test("values of another type", async () => {
  expect(
    await find(
      '{ video: { formats: [.mp4], maxBytes: "5", minHeight: 1080, maxHeight: 360 }, image: { formats: [], maxBytes: -1 } }',
    ),
  ).toMatchInlineSnapshot(`
    [
      [
        "kit/media-limits",
        "#/components/schemas/WidgetRequest/properties/key/x-media-limits/video/formats",
        "x-media-limits.video.formats is [".mp4"]. Write a list of file extensions in lower case, without the dot. The docs show it and callers check a file by it.",
      ],
      [
        "kit/media-limits",
        "#/components/schemas/WidgetRequest/properties/key/x-media-limits/video/maxBytes",
        "x-media-limits.video.maxBytes is "5". Write a whole number above zero. The docs show it and callers check a file by it.",
      ],
      [
        "kit/media-limits",
        "#/components/schemas/WidgetRequest/properties/key/x-media-limits/video/minHeight",
        "x-media-limits.video.minHeight is above maxHeight. Correct one of the two. The docs show it and callers check a file by it.",
      ],
      [
        "kit/media-limits",
        "#/components/schemas/WidgetRequest/properties/key/x-media-limits/image/formats",
        "x-media-limits.image.formats is []. Write a list of file extensions in lower case, without the dot. The docs show it and callers check a file by it.",
      ],
      [
        "kit/media-limits",
        "#/components/schemas/WidgetRequest/properties/key/x-media-limits/image/maxBytes",
        "x-media-limits.image.maxBytes is -1. Write a whole number above zero. The docs show it and callers check a file by it.",
      ],
    ]
  `);
});
test("not a map, an empty map", async () => {
  expect(await find("5")).toMatchInlineSnapshot(`
    [
      [
        "kit/media-limits",
        "#/components/schemas/WidgetRequest/properties/key/x-media-limits",
        "x-media-limits is 5. Write a map of video, image. The docs show it and callers check a file by it.",
      ],
    ]
  `);
  expect(await find("{}")).toMatchInlineSnapshot(`
    [
      [
        "kit/media-limits",
        "#/components/schemas/WidgetRequest/properties/key/x-media-limits",
        "x-media-limits is {}. Write a map of video, image. The docs show it and callers check a file by it.",
      ],
    ]
  `);
  expect(await find("{ video: mp4 }")).toMatchInlineSnapshot(`
    [
      [
        "kit/media-limits",
        "#/components/schemas/WidgetRequest/properties/key/x-media-limits/video",
        "x-media-limits.video is "mp4". Write a map of formats, minHeight, maxHeight, minPixels, maxBytes, maxDurationSeconds. The docs show it and callers check a file by it.",
      ],
    ]
  `);
});
test("limits that the description omits or contradicts", async () => {
  expect(
    await find(
      "{ video: { formats: [mp4, mov], maxHeight: 1080, maxBytes: 10240, maxDurationSeconds: 61 }, image: { maxBytes: 5242881 } }",
      "A video (MP4, 2080 pixels, 10 KB) or an image of 5 MB.",
    ),
  ).toMatchInlineSnapshot(`
    [
      [
        "kit/media-limits",
        "#/components/schemas/WidgetRequest/properties/key/x-media-limits/video",
        "The description does not say of the video: mov, 1080, 61. Write it there too: editors show the description, and not x-media-limits.",
      ],
      [
        "kit/media-limits",
        "#/components/schemas/WidgetRequest/properties/key/x-media-limits/image",
        "The description does not say of the image: 5242881. Write it there too: editors show the description, and not x-media-limits.",
      ],
    ]
  `);
});
