import { Fragment } from "react";
import { useTranslator } from "../../i18n/react";
import { useIliStore } from "../../state/react";
import { Dialog } from "../../ui/Dialog";
import { KEYS } from "./keys";
import "./KeyboardHelp.css";

/** All keyboard shortcuts by the part of the page in which they work. */
export function KeyboardHelp() {
  const t = useTranslator();
  const store = useIliStore();
  return (
    <Dialog
      title={t("app.keys.title")}
      closeLabel={t("core.close")}
      onlyWords
      onClose={() => store.open({ type: "none" })}
    >
      {KEYS.map(({ where, keys }) => (
        <section key={where} className="keys">
          <h3>{t(where)}</h3>
          <dl>
            {keys.map(({ does, presses }) => (
              <Fragment key={does}>
                <dt dir="ltr">
                  {presses.map((press, at) => (
                    <Fragment key={press}>
                      {at > 0 && " "}
                      <kbd>{press}</kbd>
                    </Fragment>
                  ))}
                </dt>
                <dd>{t(does)}</dd>
              </Fragment>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
