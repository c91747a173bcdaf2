import { inEveryLanguage, say } from './language.js';
import { LiveHall, clockOf, hallNumber } from './hall.js';
import { FloorView } from './floorview.js';
import { showIncidents } from './incidents.js';
import { element, offerLargeType, showLink, shown } from './page.js';

const TABLE_AFTER = 2_000;
const AGES_AFTER = 1_000;

const live = new LiveHall(hallNumber());
const view = new FloorView(shown('plan'), shown('legend'));
let tableAt = -Infinity;

function showFigures() {
  const { hall } = live;
  showLink(shown('link'), live);
  document.body.classList.toggle('is-offline', live.lostAt !== null);
  if (hall === null) {
    return;
  }
  shown('title').textContent = say(hall.name.zh, hall.name.en);
  shown('day').textContent = hall.day.includes('-') ? hall.day : say(`第 ${hall.day} 天`, `Day ${hall.day}`);
  shown('pace').textContent = hall.pace === 1 ? '' : hall.pace === 0 ? say('已暂停', 'standing still') : say(`快 ${hall.pace} 倍`, `${hall.pace} times as fast`);
  shown('waiting').textContent = live.waiting.size;
  shown('served').textContent = live.windows.filter((each) => each.ticket !== undefined).length;
  shown('open').textContent = live.windows.filter((each) => each.open).length;
  shown('given').textContent = live.given;
  showIncidents(shown('incidents'), live);
}

/** The same as on the plan, in words, for those who do not see it. */
function showTable(rows) {
  if (!shown('table').open) {
    return;
  }
  shown('rows').replaceChildren(...rows.map((each) => {
    const row = document.createElement('tr');
    const name = element('th', '', each.name);
    name.scope = 'row';
    row.append(
      name,
      element('td', '', each.open),
      element('td', '', each.numbers.join(say('、', ', ')) || '–'),
      element('td', '', each.waiting),
      element('td', '', each.waiting === 0 ? '–' : say(`${Math.floor(each.longest / 60)} 分钟`, `${Math.floor(each.longest / 60)} min`)),
    );
    return row;
  }));
}

function show() {
  showFigures();
  if (live.hall === null || live.layout === null) {
    return;
  }
  view.show(live, live.seconds(), live.hall.pace);
  if (performance.now() - tableAt > TABLE_AFTER) {
    tableAt = performance.now();
    showTable(view.rows());
    shown('plan').setAttribute('aria-label', view.words());
  }
}

for (const link of document.querySelectorAll('a.page')) {
  link.href += `?hall=${encodeURIComponent(live.number)}`;
}
offerLargeType(shown('large'));
shown('large').addEventListener('click', () => { view.renew(); show(); });
shown('table').addEventListener('toggle', () => { tableAt = -Infinity; show(); });
inEveryLanguage(() => { tableAt = -Infinity; view.renew(); show(); });
setInterval(() => { shown('clock').textContent = live.hall === null ? '--:--' : clockOf(live.seconds()).slice(0, 5); }, 250);
setInterval(show, AGES_AFTER);
live.onChange(show).onEvent((event) => view.happened(event)).follow();
