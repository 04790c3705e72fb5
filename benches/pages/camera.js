/** Where our page stands the map for a focus, so that a peer's page can show the same. @module */

/** @param {string} focus @returns {Camera} */
export function cameraOf(focus) {
  const camera = FRAME.cameras[focus];
  if (!camera) throw new Error(`no camera for ${focus}`);
  return camera;
}
