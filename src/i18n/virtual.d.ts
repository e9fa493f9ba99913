declare module "virtual:messages/core" {
  /** The `core` section of every language's messages. */
  const messages: Readonly<Record<import("../domain/language").Language, object>>;
  export default messages;
}
