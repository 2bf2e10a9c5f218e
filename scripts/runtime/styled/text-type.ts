/** Whether a media type is text: `text/*`, and XML, YAML and JavaScript under other names. */
export const isText = (type: string): boolean =>
  /^\s*(text\/|[^\s/;]+\/([^\s/;]+\+)?(xml|yaml|x-yaml|javascript)\s*(;|$))/i.test(type);
