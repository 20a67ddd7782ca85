import { asNotice, asPage } from '../../src/summary/as-page';
import { toySummary } from '../support/summaries';

const frame = { language: 'en', pdf: { label: 'As PDF', url: 'summary.pdf?t=a&b' }, print: 'Print' };
const page = asPage(toySummary(), frame);

describe('the printable page', () => {
  it('shows what was typed as text, never as HTML', () => {
    expect(page).toContain('it &#60;b&#62;hurts&#60;/b&#62; &#38; &#34;pulls&#34;');
    expect(page).not.toContain('<b>');
  });

  it('brings no script or style of its own, which the security policy would refuse', () => {
    expect(page).not.toMatch(/<style|style=|onclick|<script>/);
  });

  it('has a language, a title, headings in order, the chart in words and the PDF', () => {
    expect(page).toContain('<html lang="en"');
    expect(page).toContain('<title>A sore back</title>');
    const headings = [...page.matchAll(/<h([12])>([^<]+)/g)].map(
      ([, level, text]) => `${level ?? ''} ${text ?? ''}`,
    );
    expect(headings).toEqual([
      ...['1 A sore back', '2 Main points', '2 Pain'],
      ...['2 Signs', '2 Tried', '2 Questions'],
    ]);
    expect(page).toMatch(/<img src="data:image\/png;base64,[^"]+" alt="From 8 to 5\."/);
    expect(page).toContain('href="summary.pdf?t=a&#38;b"');
    expect(page).toContain('<th scope="row">Fever</th><td>no</td>');
  });

  it('is a notice where there is nothing to show', () => {
    expect(asNotice('Gone', 'Ask <again>.', 'en')).toMatch(/<h1>Gone<\/h1>\s*<p>Ask &#60;again&#62;\.<\/p>/);
  });
});
