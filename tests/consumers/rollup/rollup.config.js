import resolve from '@rollup/plugin-node-resolve';
import { importMetaAssets } from '@web/rollup-plugin-import-meta-assets';
import { copyFileSync } from 'node:fs';

const page = { name: 'page', writeBundle: () => copyFileSync('index.html', 'out/index.html') };

export default {
  input: 'src/main.js',
  output: { dir: 'out', format: 'es' },
  plugins: [resolve({ browser: true }), importMetaAssets(), page],
};
