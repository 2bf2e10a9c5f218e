/** Whether a media type is a stream of events. */
export const isEventStream = (type: string): boolean => /^\s*text\/event-stream\s*(;|$)/i.test(type);

/** Whether a media type is a stream of JSON values, such as one on each line. */
export const isJsonStream = (type: string): boolean =>
  /^\s*application\/((x-)?ndjson|jsonl|x-jsonlines|json-seq)\s*(;|$)/i.test(type);
