import { type ComponentType, useEffect, useState } from "react";
import { loadTranslator } from "../i18n/load";
import { TranslatorProvider, useTranslator } from "../i18n/react";
import type { Translator } from "../i18n/translator";
import { useIliStore } from "../state/react";

type Loaded = { readonly Dialog: ComponentType; readonly translator: Translator };

/**
 * A dialog whose code and messages are loaded when it is first opened, with the details of the dataset;
 * the messages again after a change of language. If loading fails a notice says so and nothing opens.
 * `load` must keep its identity.
 */
export function LazyDialog({ load }: { load(): Promise<ComponentType> }) {
  const store = useIliStore();
  const { language } = useTranslator();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    let wanted = true;
    Promise.all([load(), loadTranslator(language), store.loadDetails()]).then(
      ([Dialog, translator]) => wanted && setLoaded({ Dialog, translator }),
      () => {
        if (!wanted) return;
        store.open({ type: "none" });
        store.notify({ type: "dialog-unavailable" });
      },
    );
    return () => {
      wanted = false;
    };
  }, [load, language, store]);
  if (!loaded) return null;
  return (
    <TranslatorProvider translator={loaded.translator}>
      <loaded.Dialog />
    </TranslatorProvider>
  );
}
