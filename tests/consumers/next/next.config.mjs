export default {
  output: 'export',
  distDir: 'out',
  // Next moves what lies beside a module: on the server the package is left where it is.
  serverExternalPackages: ['relations-map'],
  turbopack: { root: import.meta.dirname },
};
