let isKeeping = false;

/** Ends the current generation of each store of results. */
const ends: (() => void)[] = [];

/** Makes this process keep results from one generation to the next. A process that generates once has no use for them. */
export function keepResults(): void {
  isKeeping = true;
}

/** Whether results are kept. */
export const keepsResults = (): boolean => isKeeping;

/** Begins a generation. Results that the last one did not use are forgotten. */
export function beginGeneration(): void {
  for (const end of ends) end();
}

/**
 * Creates a function that returns the result of a key, and makes it if the last generation has not. The key must contain all
 * that the result depends on.
 */
export function kept<Result>(): (key: string, make: () => Result) => Result {
  let last = new Map<string, { result: Result }>();
  let current = new Map<string, { result: Result }>();
  ends.push(() => {
    last = current;
    current = new Map();
  });
  return (key, make) => {
    if (!isKeeping) return make();
    const found = current.get(key) ?? last.get(key) ?? { result: make() };
    current.set(key, found);
    return found.result;
  };
}

let numbers = 0;
const keptNumber = kept<number>();

/** A short name for a text. Another text never gets the same. */
export const numberOf = (text: string): number =>
  keptNumber(text, () => {
    numbers += 1;
    return numbers;
  });
