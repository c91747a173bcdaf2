import { say } from './language.js';
import { element } from './page.js';

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 128;
const MARGIN = 8;

/** The figures of a score: their names, how to write one, and whether more is better. */
export const FIGURES = [
  { key: 'completeNotices', words: ['一次性告知完整', 'Told everything at once'], write: (value) => `${Math.round(value * 100)} %`, good: 1 },
  { key: 'returns', words: ['因漏告再来', 'Came again, not told'], write: (value) => say(`${Math.round(value * 10) / 10} 次`, Math.round(value * 10) / 10), good: -1 },
  { key: 'pace', words: ['用时与所需之比', 'Time over need'], write: (value) => `${value.toFixed(2)} ×`, good: -1 },
  { key: 'waitMinutes', words: ['造成的等候', 'Waits caused'], write: (value) => say(`${Math.round(value)} 人·分`, `${Math.round(value)} person-min`), good: -1 },
];

function shape(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

/** Draws where a figure lies among those of the simulated clerks. */
export function bandOf(figure, found) {
  const better = figure.good > 0 ? found.value > found.high : found.value < found.low;
  const place = element('span', `band${found.within || better ? '' : ' worse'}`);
  const values = [found.low, found.high, found.median, found.value];
  const least = Math.min(...values);
  const span = Math.max(...values) - least || 1;
  const at = (value) => MARGIN + ((value - least) / span) * (WIDTH - 2 * MARGIN);
  const picture = shape('svg', { viewBox: `0 0 ${WIDTH} 20`, 'aria-hidden': 'true' });
  picture.append(
    shape('rect', { class: 'range', x: at(found.low) - 1, y: 4, width: Math.max(2, at(found.high) - at(found.low) + 2), height: 12, rx: 4 }),
    shape('line', { class: 'middle', x1: at(found.median), x2: at(found.median), y1: 4, y2: 16 }),
    shape('circle', { class: 'own', cx: at(found.value), cy: 10, r: 6 }),
  );
  const verdict = found.within ? say('在带内', 'within the band') : better ? say('好于带', 'better than the band') : say('差于带', 'worse than the band');
  place.append(
    picture,
    element('span', 'said', `${figure.write(found.value)} · ${verdict}`),
  );
  place.title = say(
    `模拟窗口人员 ${figure.write(found.low)} 至 ${figure.write(found.high)}，中位 ${figure.write(found.median)}`,
    `simulated clerks ${figure.write(found.low)} to ${figure.write(found.high)}, median ${figure.write(found.median)}`,
  );
  return place;
}
