import { useEffect, useMemo } from "react";
// `?worker&url` and not `new URL(…)`, as for the other workers.
import workerUrl from "../data/proposal-worker?worker&url";
import { contactsOf } from "../features/tell/contacts";
import { Tell } from "../features/tell/Tell";
import { createJudge } from "./proposal-judge";

const CONTACTS = contactsOf(import.meta.env.VITE_CONTACT_MAIL, import.meta.env.VITE_ISSUES_URL);

/**
 * The dialog of a reader's proposal with the worker that checks it; both loaded when it is opened.
 */
export function TellDialog() {
  const judge = useMemo(() => createJudge(workerUrl), []);
  useEffect(() => judge.close, [judge]);
  return <Tell judge={judge.ask} contacts={CONTACTS} />;
}
