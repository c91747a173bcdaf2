import { say } from './language.js';

const SPACE = 'http://www.w3.org/2000/svg';
/** From the best to the worst, as the service counts them from 5 to 1. */
const WORDS = [
  ['非常满意', 'Very satisfied'],
  ['满意', 'Satisfied'],
  ['基本满意', 'Fairly satisfied'],
  ['不满意', 'Dissatisfied'],
  ['非常不满意', 'Very dissatisfied'],
];
/** How the mouth is drawn, from the best to the worst. */
const MOUTHS = ['M28 58 Q50 90 72 58 Z', 'M30 61 Q50 80 70 61', 'M31 67 L69 67', 'M31 73 Q50 58 69 73', 'M31 78 Q50 50 69 78'];

/** Returns the five levels, the best first: each with its number and its words in the language of the page. */
export function levels() {
  return WORDS.map((words, index) => ({ level: WORDS.length - index, words: say(...words) }));
}

function part(tag, attributes) {
  const made = document.createElementNS(SPACE, tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  return made;
}

/** Draws the face of a level, 5 the happiest. */
export function face(level) {
  const svg = part('svg', { viewBox: '0 0 100 100', 'aria-hidden': 'true', class: 'face' });
  svg.append(
    part('circle', { class: 'skin', cx: 50, cy: 50, r: 45 }),
    part('circle', { class: 'ink', cx: 34, cy: 40, r: 5.5 }),
    part('circle', { class: 'ink', cx: 66, cy: 40, r: 5.5 }),
    part('path', { class: level === 5 ? 'mouth ink' : 'mouth', d: MOUTHS[5 - level] }),
  );
  return svg;
}
