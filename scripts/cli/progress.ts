import { type DefaultRenderer, Listr, type ListrTaskWrapper, type SimpleRenderer } from "listr2";
import { UserError } from "./errors.js";

type Task = ListrTaskWrapper<object, typeof DefaultRenderer, typeof SimpleRenderer>;

/**
 * Shows the steps of a piece of work: one line that changes on a terminal, a plain line for each step elsewhere.
 */
export function createProgress() {
  return {
    async during<T>(work: (step: (name: string) => void) => Promise<T>): Promise<T> {
      if (!process.stderr.isTTY || process.env.CI) return work((name) => console.error(`- ${name}`));
      const outcome: { value?: T; error?: unknown; done: boolean } = { done: false };
      const list = new Listr(
        [
          {
            title: "generate",
            task: async (_: object, task: Task) => {
              outcome.value = await work((name) => {
                task.title = name;
              });
              outcome.done = true;
              task.title = "done";
            },
          },
        ],
        { rendererOptions: { collapseErrors: true, showErrorMessage: false } },
      );
      await list.run();
      if (!outcome.done) throw new UserError("The work ended without a result.");
      // It is there: the task has set it.
      return outcome.value as T;
    },
  };
}
