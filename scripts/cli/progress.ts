import { Listr } from "listr2";

/** Shows the current step of some work: on a terminal in one line that changes, otherwise with a line for each step. */
export async function withProgress<T>(work: (step: (name: string) => void) => Promise<T>): Promise<T> {
  if (!process.stderr.isTTY || process.env.CI) return work((name) => console.error(`- ${name}`));
  const list = new Listr<{ result: T }>([], { rendererOptions: { collapseErrors: true, showErrorMessage: false } });
  list.add({
    title: "generate",
    task: async (context, task) => {
      context.result = await work((name) => {
        task.title = name;
      });
      task.title = "done";
    },
  });
  return (await list.run()).result;
}
