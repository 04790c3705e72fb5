import resolve from '@rollup/plugin-node-resolve';

export default { input: ['src/main.js', 'src/inline.js'], output: { dir: 'out', format: 'es' }, plugins: [resolve()], onwarn: (warning) => { throw new Error(warning.message); } };
