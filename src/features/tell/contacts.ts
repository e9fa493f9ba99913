/** Where to send proposals; null if the site's owner gave no address. */
export type Contacts = Readonly<{ mail: string | null; issues: string | null }>;

/** From the build's settings; an invalid address counts as none. */
export function contactsOf(mail: unknown, issues: unknown): Contacts {
  return {
    mail: typeof mail === "string" && /^[^\s@?&]+@[^\s@?&]+$/.test(mail) ? mail : null,
    issues: typeof issues === "string" && /^https:\/\/[^\s?#]+$/.test(issues) ? issues : null,
  };
}
