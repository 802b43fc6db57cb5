// Which renderer this machine should use. Measured: without a GPU, Phaser's Canvas renderer holds about twenty times
// the frame rate of software WebGL.

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|mesa offscreen/i;

export function isSoftware(rendererName: string): boolean {
  return SOFTWARE.test(rendererName);
}

export function hasFastWebGl(): boolean {
  const canvas = document.createElement('canvas');
  const gl = canvas.getContext('webgl', { failIfMajorPerformanceCaveat: true });
  if (gl === null) return false;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(info === null ? gl.RENDERER : info.UNMASKED_RENDERER_WEBGL);
  // The probe must not keep one of the browser's few contexts.
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !isSoftware(String(name));
}

/** False where a browser has no canvas, or was told not to have one: then Phaser would break in the middle of its start. */
export function canDraw(): boolean {
  return document.createElement('canvas').getContext('2d') !== null;
}
