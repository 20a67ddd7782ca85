import { Resvg, type RenderedImage } from '@resvg/resvg-js';
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

/** An SVG as a PNG in a data: URI. @throws when it is no well-formed SVG */
export function pictureOf(svg: string): string {
  const { pixels, width, height } = rendered(svg, zoom);
  const png = encode([Uint8Array.from(pixels).buffer], width, height, mostColours);
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
}

/** Some 300 dots an inch for a chart that is seven centimetres wide on paper. */
const zoomOfPrint = 3;

/** An SVG as a PNG for paper, in all its colours. @throws when it is no well-formed SVG */
export function printOf(svg: string): Buffer {
  return rendered(svg, zoomOfPrint).asPng();
}

function rendered(svg: string, dots: number): RenderedImage {
  return new Resvg(svg, {
    font: { fontFiles: Object.values(fontFiles), loadSystemFonts: false, defaultFontFamily: 'Open Sans' },
    fitTo: { mode: 'zoom', value: dots },
  }).render();
}
