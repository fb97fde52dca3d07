/**
 * The content security policy of every page: nothing from anywhere but the server itself, no script or style in the markup. Where map tiles are
 * set, their server may be asked, too, and the map's workers and styles may be made by its library.
 *
 * @param tiles the address of a map style or a PMTiles file
 */
export function policyFor(tiles?: string): string {
  const from = tiles && URL.canParse(tiles) ? ` ${new URL(tiles).origin}` : '';
  const library = tiles === undefined ? '' : " 'unsafe-inline'";
  const workers = tiles === undefined ? '' : "; worker-src 'self' blob:; child-src blob:";
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${library}`,
    `img-src 'self' data:${tiles === undefined ? '' : ` blob:${from}`}`,
    `connect-src 'self'${from}`,
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors 'none'${workers}`,
  ].join('; ');
}
