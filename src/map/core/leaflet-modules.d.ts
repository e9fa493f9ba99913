// Leaflet publishes its modules without types; the embed's build only passes them on.
declare module "leaflet/src/*";
