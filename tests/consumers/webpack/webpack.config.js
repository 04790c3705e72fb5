import { copyFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** @param {import('webpack').Compiler} compiler */
const page = (compiler) => compiler.hooks.afterEmit.tap('page', () => copyFileSync('index.html', 'out/index.html'));

export default {
  mode: 'production',
  entry: './src/main.js',
  output: { path: resolve('out'), filename: 'main.js' },
  performance: false,
  plugins: [page],
};
