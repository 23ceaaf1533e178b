/** Calls `task` until it succeeds, at most `attempts` times, with a growing pause between. */
export async function retry<T>(task: () => Promise<T>, attempts: number, pauseMs: number): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await task();
    } catch (error) {
      if (attempt >= attempts) throw new Error(`gave up after ${ attempt } attempts`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt));
    }
  }
}
