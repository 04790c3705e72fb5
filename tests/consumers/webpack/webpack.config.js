import HtmlPlugin from 'html-webpack-plugin';

export default { mode: 'production', plugins: [new HtmlPlugin({ template: 'index.html' })], performance: { hints: false } };
