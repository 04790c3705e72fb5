import vue from '@vitejs/plugin-vue';

const isCustomElement = (/** @type {string} */ tag) => tag === 'relations-map';

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })], build: { outDir: 'out', target: 'es2022' } };
