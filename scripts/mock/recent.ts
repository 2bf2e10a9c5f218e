/** Creates a set of texts. If it has more than `limit` texts, the oldest one is removed. */
export function createRecent(limit: number) {
  const texts = new Set<string>();
  return {
    has: (text: string) => texts.has(text),
    add: (text: string) => {
      texts.add(text);
      const [oldest] = texts;
      if (texts.size > limit && oldest !== undefined) texts.delete(oldest);
    },
  };
}
