import details from "virtual:dataset-details";

/** A classic script of its own, fetched once the embed is ready; see `embed/details.ts`. */
Object.assign(globalThis, { iliDetails: details });
