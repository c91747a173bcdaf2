import { inEveryLanguage, say } from './language.js';
import { LiveHall, clockOf, hallNumber, secondsOf } from './hall.js';
import { element, offerLargeType, read, showLink, shown, stateWord } from './page.js';

const CALLS_SHOWN = 8;
/** Of more windows than these, those that are closed are only counted. */
const MOST_WINDOWS = 40;

const live = new LiveHall(hallNumber());

function showHall() {
  showLink(shown('link'), live);
  const { hall } = live;
  if (hall === null) {
    return;
  }
  shown('title').textContent = say(hall.name.zh, hall.name.en);
  const dated = /^\d{4}-/.test(hall.day);
  shown('day').textContent = dated ? hall.day : say(`第 ${hall.day} 天`, `Day ${hall.day}`);
  const by = hall.simulated ? say('由情景中的人自行运行', 'Run by the people of the scenario') : say('由人操作', 'Worked by hand');
  const pace = hall.pace === 1 ? '' : say(`，时间快 ${hall.pace} 倍`, `, ${hall.pace} times as fast as the clock`);
  const over = hall.over ? say('，已结束', ', over') : '';
  shown('kind').textContent = `${by}${pace}${over}`;
  shown('waiting').textContent = live.waiting.size;
  shown('given').textContent = live.given;
  shown('served').textContent = live.windows.filter((each) => each.ticket !== undefined).length;
  shown('open').textContent = live.windows.filter((each) => each.open).length;
}

function showCalls() {
  const rows = live.calls.slice(0, CALLS_SHOWN).map((call) => {
    const row = document.createElement('tr');
    row.append(
      element('td', 'number', call.ticket),
      element('td', '', live.windowName(call.window)),
      element('td', '', clockOf(secondsOf(call.time)).slice(0, 5)),
    );
    return row;
  });
  if (rows.length === 0) {
    const row = document.createElement('tr');
    const cell = element('td', 'soft', say('还没有呼叫', 'Nobody yet'));
    cell.colSpan = 3;
    row.append(cell);
    rows.push(row);
  }
  shown('calls').replaceChildren(...rows);
}

function showWindows() {
  const all = live.windows.length <= MOST_WINDOWS;
  const seen = live.windows.filter((each) => all || each.open || each.ticket !== undefined);
  const rest = live.windows.length - seen.length;
  shown('rest').textContent = rest === 0 ? '' : say(`另有 ${rest} 个窗口未开`, `${rest} more are closed`);
  shown('windows').replaceChildren(...seen.map((window) => {
    const open = window.open ? 'open' : 'closed';
    const state = window.ticket === undefined ? open : window.state;
    const tile = document.createElement('li');
    tile.dataset.state = state;
    tile.append(
      element('span', 'label', live.windowName(window)),
      element('span', 'number', window.ticket ?? '–'),
      element('span', 'state', stateWord(state)),
    );
    return tile;
  }));
}

function show() {
  showHall();
  showCalls();
  showWindows();
}

async function chooseAmongHalls() {
  const { halls } = await read('/api/halls');
  const choice = shown('hall');
  choice.hidden = halls.length < 2;
  inEveryLanguage(() => choice.replaceChildren(...halls.map((each) => {
    const option = new Option(say(`${each.hall} 号大厅`, `Hall ${each.hall}`), each.hall);
    option.selected = String(each.hall) === live.number;
    return option;
  })));
  choice.addEventListener('change', () => { location.search = `?hall=${choice.value}`; });
}

for (const link of document.querySelectorAll('a.page')) {
  link.href += `?hall=${encodeURIComponent(live.number)}`;
}
shown('events').href = `${live.address}/events`;
offerLargeType(shown('large'));
inEveryLanguage(show);
setInterval(() => { shown('clock').textContent = live.hall === null ? '--:--:--' : clockOf(live.seconds()); }, 250);
live.onChange(show).follow();
chooseAmongHalls();
