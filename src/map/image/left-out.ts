/** Stands in for parts of libraries that a build does without; see `vite.config.ts`. */
export default null;
