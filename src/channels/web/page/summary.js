// Prints the summary. The button is hidden until this runs, so that it never stands there for nothing.
const button = document.getElementById('print');
if (button) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
