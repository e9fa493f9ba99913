/** Stands in for what jsPDF could load to draw HTML and SVG; see `vite.config.ts`. */
export default null;
