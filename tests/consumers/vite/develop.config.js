// Vite 7 and older move a package's modules while developing, and not the WebAssembly beside them.
export default { optimizeDeps: { exclude: ['relations-map'] } };
