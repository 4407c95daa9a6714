/** For so many milliseconds a page may be kept from answering its user; it is felt from 100 on. */
const WORK_MS = 40;

/**
 * Long work on a thread that has something else to do too: between its pauses the page answers its user.
 * Timers would not do for that: browsers let those of a page that is not looked at wait for a second and more.
 */
export class PagePauses {
  private began = performance.now();

  /** Lets the rest go first when the last pause is long enough ago. */
  async pauseIfDue(): Promise<void> {
    if (performance.now() - this.began >= WORK_MS) await this.pause();
  }

  /** Lets the rest go first. */
  async pause(): Promise<void> {
    await nextTask();
    this.began = performance.now();
  }
}

function nextTask(): Promise<void> {
  return new Promise((resume) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}
