const SPACE = 'http://www.w3.org/2000/svg';
const SIZE = { width: 640, height: 230, left: 44, right: 10, top: 12, bottom: 26 };
/** Room for the time below a chart, in large type too. */
const LABEL = 60;

function part(tag, attributes, text) {
  const made = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

/** Returns a round number that is not less. */
function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return [1, 1.2, 1.6, 2, 3, 4, 5, 6, 8, 10].map((each) => each * power).find((each) => each >= value);
}

/**
 * Draws a line over the band in which it should be.
 *
 * @param svg where
 * @param points each with its label, its value or undefined, and its band [low, median, high] or undefined
 * @param words for those who do not see it
 */
export function drawBand(svg, points, words) {
  const { width, height, left, right, top, bottom } = SIZE;
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', words);
  const most = roundUp(Math.max(4, ...points.flatMap((each) => [each.value ?? 0, each.band?.[2] ?? 0])));
  const x = (index) => left + ((width - left - right) * index) / Math.max(1, points.length - 1);
  const y = (value) => height - bottom - ((height - top - bottom) * value) / most;
  const parts = [];
  for (let line = 0; line <= 4; line++) {
    const value = (most * line) / 4;
    parts.push(part('line', { class: 'grid', x1: left, x2: width - right, y1: y(value), y2: y(value) }));
    parts.push(part('text', { class: 'axis', x: left - 7, y: y(value) + 4, 'text-anchor': 'end' }, Number.isInteger(value) ? value : value.toFixed(1)));
  }
  const hours = points.map((each, index) => ({ ...each, index })).filter((each) => each.label.endsWith(':00'));
  const apart = Math.ceil((hours.length * LABEL) / (width - left - right));
  hours.filter((_, index) => index % apart === 0).forEach((each) => {
    const last = each.index === points.length - 1;
    parts.push(part('text', { class: 'axis', x: last ? width : x(each.index), y: height - 7, 'text-anchor': last ? 'end' : 'middle' }, each.label));
  });
  const banded = points.map((each, index) => ({ ...each, index })).filter((each) => each.band !== undefined);
  if (banded.length > 1) {
    const upper = banded.map((each) => `${x(each.index)},${y(each.band[2])}`);
    const lower = banded.map((each) => `${x(each.index)},${y(each.band[0])}`).reverse();
    parts.push(part('polygon', { class: 'band', points: [...upper, ...lower].join(' ') }));
    parts.push(part('polyline', { class: 'median', points: banded.map((each) => `${x(each.index)},${y(each.band[1])}`).join(' ') }));
  }
  const known = points.map((each, index) => ({ ...each, index })).filter((each) => each.value !== undefined);
  parts.push(part('polyline', { class: 'today', points: known.map((each) => `${x(each.index)},${y(each.value)}`).join(' ') }));
  for (const each of known) {
    parts.push(part('circle', { class: 'today-point', cx: x(each.index), cy: y(each.value), r: 3.2 }));
  }
  svg.replaceChildren(...parts);
}
