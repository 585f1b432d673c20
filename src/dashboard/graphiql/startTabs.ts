const documents = import.meta.glob<string>('./examples/*.graphql', { query: '?raw', import: 'default', eager: true });

/** The tabs of a first visit: the README's example queries, in the order of their file names. */
export const startTabs = Object.keys(documents)
  .sort()
  .map((path) => ({ query: documents[path] ?? '' }));
