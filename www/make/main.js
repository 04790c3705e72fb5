/**
 * What make.html unpacks and runs, after the element.
 * @module
 */

import { Make } from './page.js';

const main = document.getElementById('make');
if (main) new Make(main).begin();
