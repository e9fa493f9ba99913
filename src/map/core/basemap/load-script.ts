/**
 * Loads what the classic script at `url` leaves in the window under `name`, once; rejects with a
 * TypeError where it does not come. A script element and not `import()`, which needs CORS in a frame
 * of an opaque origin, and which a classic script does not have.
 */
export function createScriptLoader(url: string, name: string): () => Promise<unknown> {
  let loading: Promise<unknown> | undefined;
  return () => {
    loading ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      const fail = () => {
        loading = undefined;
        script.remove();
        reject(new TypeError(`${url} has failed.`));
      };
      script.src = url;
      script.onload = () => {
        const part: unknown = Reflect.get(window, name);
        if (part) resolve(part);
        else fail();
      };
      script.onerror = fail;
      document.head.append(script);
    });
    return loading;
  };
}
