import type { Language } from "../domain/language";
import { loadTranslator } from "../i18n/load";
import {
  askWorker,
  isDeclined,
  lookWhatIsStored,
  makeAvailable,
  registered,
  storesUnasked,
  workers,
} from "../platform/offline";
import { languageOf } from "../state/selectors";
import type { Store } from "../state/store";

/**
 * Stores the site for the next visit once the page has nothing else to do, and tells of a new version
 * that waits. Not under `ui=none`: programs that take a picture of the page come once, and pay for
 * every byte.
 */
export function keepOffline(store: Store): void {
  if (!workers() || store.api.getState().ui === "none") return;
  // Safari has no idle time to ask for.
  if ("requestIdleCallback" in window) requestIdleCallback(() => void keep(store));
  else void keep(store);
}

async function keep(store: Store): Promise<void> {
  const unasked = isDeclined() ? "nothing" : storesUnasked();
  await (unasked === "nothing" ? lookWhatIsStored() : makeAvailable(unasked === "whole"));
  const registration = await registered();
  if (registration) tellOfNewVersion(store, registration);
}

/** A version that waits is told of; the same files again, as after a deploy taken back, are not. */
function tellOfNewVersion(store: Store, registration: ServiceWorkerRegistration): void {
  let next: "loaded" | "the same" | "another page's" = "another page's";
  const look = async () => {
    const { active, waiting } = registration;
    if (!waiting || !active) return;
    const takeOver = () => waiting.postMessage({ type: "take-over" });
    const [coming, now] = await Promise.all([
      askWorker(waiting, "report"),
      askWorker(active, "report"),
    ]);
    if (coming.report.version === now.report.version) {
      next = "the same";
      store.withdraw("said");
      takeOver();
      return;
    }
    await say(store, () => {
      next = "loaded";
      takeOver();
    });
  };
  const follow = () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => {
      if (installing.state === "installed") void look();
    });
  };
  registration.addEventListener("updatefound", follow);
  follow();
  void look();
  let isControlled = workers()?.controller !== null;
  workers()?.addEventListener("controllerchange", () => {
    // The first worker of all is of the page's own version.
    if (!isControlled) next = "the same";
    isControlled = true;
    if (next === "loaded") window.location.reload();
    // Loaded in another tab: what this page still needs of its own version is kept until it goes.
    else if (next === "another page's") void say(store, () => window.location.reload());
    next = "another page's";
  });
}

/** Says it in the page's language, and again when that changes. */
async function say(store: Store, act: () => void): Promise<void> {
  const sayIn = async (language: Language) => {
    const t = await loadTranslator(language);
    const label = t("dialogs.offline.load");
    store.withdraw("said");
    store.notify({ type: "said", text: t("dialogs.offline.newVersion"), action: { label, act } });
  };
  let spoken = languageOf(store.api.getState());
  await sayIn(spoken);
  store.api.subscribe((state) => {
    const language = languageOf(state);
    if (language === spoken) return;
    spoken = language;
    if (state.notices.some(({ type }) => type === "said")) void sayIn(language);
  });
}
