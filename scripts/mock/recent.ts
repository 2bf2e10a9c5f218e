/** Creates a set of texts that forgets the oldest one when it has more than `limit`. */
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
