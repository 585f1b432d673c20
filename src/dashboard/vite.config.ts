import { defineConfig } from 'vite';

// One entry per page the service serves; each is a folder with its own index.html.
export default defineConfig({
  build: {
    outDir: 'dist',
    target: 'es2023',
    // Monaco is one large chunk by nature; the warning would be noise on every build.
    chunkSizeWarningLimit: 4096,
    // Gzip sizes are of no use to the build and cost it seconds.
    reportCompressedSize: false,
    rolldownOptions: {
      input: { graphiql: 'graphiql/index.html' },
      // "use client" speaks to server-side rendering, which these pages have none of.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
  server: { proxy: { '/graphql': 'http://localhost:5080' } },
});
