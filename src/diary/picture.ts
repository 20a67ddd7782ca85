import { Resvg } from '@resvg/resvg-js';
import { encode } from 'upng-js';

/** Paths of the bundled font. The same on every machine: those of the system are never asked. */
export const fontFiles = {
  regular: require.resolve('@expo-google-fonts/open-sans/400Regular/OpenSans_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/open-sans/600SemiBold/OpenSans_600SemiBold.ttf'),
} as const;

/**
 * Sharp enough for screens that draw more than one dot for one, and small enough for Teams: it refuses messages of more
 * than 28 kB, text and picture together, in which a character counts twice. Forty restless entries make 9,300 characters.
 */
const zoom = 1.5;
const mostColours = 12;

/**
 * An SVG as a PNG in a data: URI.
 *
 * @param dots for each unit of the drawing; paper needs more of them than a chat
 * @throws when it is no well-formed SVG
 */
export function pictureOf(svg: string, dots: number = zoom): string {
  const drawn = new Resvg(svg, {
    font: { fontFiles: Object.values(fontFiles), loadSystemFonts: false, defaultFontFamily: 'Open Sans' },
    fitTo: { mode: 'zoom', value: dots },
  }).render();
  const png = encode([Uint8Array.from(drawn.pixels).buffer], drawn.width, drawn.height, mostColours);
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
