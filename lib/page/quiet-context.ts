/**
 * Takes the place of WXT's `ContentScriptContext` (by an alias in `wxt.config.ts`). WXT's own announces itself with a DOM event that carries the
 * extension's id and ends on a forged one, so that a page can find it and stop it. This one says nothing and listens to nothing: it ends when told to.
 */
export class ContentScriptContext {
  readonly #controller = new AbortController();

  /** Aborted once, by `abort`. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Ends what was started with `signal`. A second call does nothing. */
  abort(reason?: unknown): void {
    this.#controller.abort(reason);
  }
}
