/** A set of texts that forgets the oldest one when it has more than `limit`. */
export interface Recent {
  has: (text: string) => boolean;
  add: (text: string) => void;
}

export function createRecent(limit: number): Recent {
  const texts = new Set<string>();
  return {
    has: (text) => texts.has(text),
    add: (text) => {
      texts.add(text);
      const [oldest] = texts;
      if (texts.size > limit && oldest !== undefined) texts.delete(oldest);
    },
  };
}
