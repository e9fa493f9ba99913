import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";

/** WebDriver's key of an element reference. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Timeout in ms. */
const LONGEST_MS = 30_000;

/** A browser in a WebDriver session, with what the journeys need. */
export type Browser = Readonly<{
  open(url: string): Promise<void>;
  /** Runs a function body in the page, or in the entered frame. */
  evaluate(body: string, ...values: readonly unknown[]): Promise<unknown>;
  /** Polls until a body returns a truthy value; on timeout throws with `what`. */
  until(what: string, body: string, ...values: readonly unknown[]): Promise<unknown>;
  click(selector: string): Promise<void>;
  press(key: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Switches to the page's first frame. */
  enterFrame(): Promise<void>;
  leaveFrame(): Promise<void>;
  quit(): Promise<void>;
}>;

/** Starts a driver and a session. */
export async function startBrowser(
  driver: string,
  port: number,
  capabilities: object,
  env: NodeJS.ProcessEnv,
): Promise<Browser> {
  const child = spawn(driver, [`--port=${port}`], { stdio: "ignore", env });
  const origin = `http://127.0.0.1:${port}`;
  const { sessionId } = await newSession(origin, capabilities, child);
  const send = (method: string, path: string, body?: object) =>
    command(`${origin}/session/${sessionId}${path}`, method, body);
  const evaluate = (body: string, ...values: readonly unknown[]) =>
    send("POST", "/execute/sync", { script: body, args: values });
  const find = async (selector: string) => {
    const found = await send("POST", "/element", { using: "css selector", value: selector });
    return String(Reflect.get(Object(found), ELEMENT));
  };
  const until = async (what: string, body: string, ...values: readonly unknown[]) => {
    const end = performance.now() + LONGEST_MS;
    for (;;) {
      const value = await evaluate(body, ...values);
      if (value !== false && value !== null) return value;
      if (performance.now() > end) throw new Error(`It never came true: ${what}`);
      await wait(100);
    }
  };
  return {
    open: async (url) => void (await send("POST", "/url", { url })),
    evaluate,
    until,
    async click(selector) {
      await until(
        `${selector} is there`,
        "return !!document.querySelector(arguments[0])",
        selector,
      );
      await send("POST", `/element/${await find(selector)}/click`, {});
    },
    async press(key) {
      const actions = [
        { type: "keyDown", value: key },
        { type: "keyUp", value: key },
      ];
      await send("POST", "/actions", { actions: [{ type: "key", id: "keys", actions }] });
    },
    resize: async (width, height) =>
      void (await send("POST", "/window/rect", { x: 0, y: 0, width, height })),
    enterFrame: async () => void (await send("POST", "/frame", { id: 0 })),
    leaveFrame: async () => void (await send("POST", "/frame", { id: null })),
    async quit() {
      await send("DELETE", "").catch(() => {});
      child.kill();
    },
  };
}

async function newSession(
  origin: string,
  alwaysMatch: object,
  child: ChildProcess,
): Promise<{ sessionId: string }> {
  const end = performance.now() + LONGEST_MS;
  for (;;) {
    try {
      const value = await command(`${origin}/session`, "POST", { capabilities: { alwaysMatch } });
      return { sessionId: String(Reflect.get(Object(value), "sessionId")) };
    } catch (error) {
      // Connection errors are retried until it listens; its own errors are final.
      if (!(error instanceof TypeError) || performance.now() > end || child.exitCode !== null) {
        child.kill();
        throw error;
      }
      await wait(100);
    }
  }
}

async function command(url: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
  });
  const { value }: { value: unknown } = await response.json();
  if (response.ok) return value;
  throw new Error(String(Reflect.get(Object(value), "message")));
}
