import { Resvg } from '@resvg/resvg-js';
import { encode } from 'upng-js';

/** The same font on every machine: those of the system are never asked. */
const fontFiles = ['400Regular/OpenSans_400Regular.ttf', '600SemiBold/OpenSans_600SemiBold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/open-sans/${file}`),
);

/**
 * Sharp enough for screens that draw more than one dot for one, and small enough for Teams: it refuses messages of more
 * than 28 kB, text and picture together, in which a character counts twice. Forty restless entries make 9,300 characters.
 */
const zoom = 1.5;
const mostColours = 12;

/** An SVG as a PNG in a data: URI. @throws when it is no well-formed SVG */
export function pictureOf(svg: string): string {
  const drawn = new Resvg(svg, {
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Open Sans' },
    fitTo: { mode: 'zoom', value: zoom },
  }).render();
  const png = encode([Uint8Array.from(drawn.pixels).buffer], drawn.width, drawn.height, mostColours);
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}
