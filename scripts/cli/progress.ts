import { Listr } from "listr2";

/**
 * Shows the current step of some work: one line that changes on a terminal, a plain line for each step elsewhere.
 */
export async function withProgress<T>(work: (step: (name: string) => void) => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY || process.env.CI) return work((name) => console.error(`- ${name}`));
  const list = new Listr<{ result: T }>(
    [
      {
        title: "generate",
        task: async (context, task) => {
          context.result = await work((name) => {
            task.title = name;
          });
          task.title = "done";
        },
      },
    ],
    { rendererOptions: { collapseErrors: true, showErrorMessage: false } },
  );
  return (await list.run()).result;
}
