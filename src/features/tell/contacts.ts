/** Where a proposal may be sent; null where the site's owner gave no address. */
export type Contacts = Readonly<{ mail: string | null; issues: string | null }>;

/** What the build was told; an address that cannot be one is as none. */
export function contactsOf(mail: unknown, issues: unknown): Contacts {
  return {
    mail: typeof mail === "string" && /^[^\s@?&]+@[^\s@?&]+$/.test(mail) ? mail : null,
    issues: typeof issues === "string" && /^https:\/\/[^\s?#]+$/.test(issues) ? issues : null,
  };
}
