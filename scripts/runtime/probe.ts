/**
 * What a look at the platform finds; undefined where it throws. Edge runtimes put stubs that throw in the place of Node's own
 * functions, so that no look may end a call.
 */
export function probe<Found>(look: () => Found): Found | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
