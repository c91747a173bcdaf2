import { inEveryLanguage, language, say } from './language.js';
import { LiveHall, clockOf, hallNumber, secondsOf } from './hall.js';
import { Refused, element, offerLargeType, read, send, showLink, shown } from './page.js';
import { Duties } from './duties.js';
import { showIncidents } from './incidents.js';
import { Session } from './session.js';
import { drawBand } from './chart.js';
import { minutes, targetOf } from './waits.js';

const COURSE_AFTER = 10_000;
const STUDIES_AFTER = 2_000;
const MOST_ALARMS = 40;
/** A window is told of that is free for longer than this while people wait for it, seconds. */
const FREE_TOO_LONG = 120;

const QUESTIONS = {
  run: [['模拟本情景', 'Simulate the scenario'], ['把整个情景模拟若干遍，得出等候与窗口利用。', 'The whole scenario simulated: waits and the use of windows.']],
  'what-if': [['各项措施各会怎样', 'What each measure would do'], ['把情景中列出的措施逐项试一遍。', 'Each measure that the scenario lists, one at a time.']],
  compare: [['与另一情景比较', 'Compare with another scenario'], ['同样的群众，差别有多大，是不是偶然。', 'The same people in both: how large the difference is, and whether it is chance.']],
  vary: [['改变一个数会怎样', 'What another number would do'], ['一项设定取几个值，其余不变。', 'A setting takes several values, all else as it is.']],
  capacity: [['大厅能承受多少人', 'How many the hall can take'], ['逐步加大来人数量，直到达不到目标。', 'More and more people, until the target is missed.']],
  staff: [['需要多少窗口和人员', 'How many windows and people'], ['最忙一天，各组窗口每半小时需要多少。', 'For the busiest day, window group by window group.']],
  pool: [['哪些部门合并窗口', 'Which departments to pool'], ['最忙一天，逐步合并为综合窗口。', 'For the busiest day, department after department.']],
  decide: [['决策单', 'Decision sheet'], ['比较各项措施，给出建议，可打印签字。', 'Measures side by side, with an advice; to be signed.']],
};
const LOADS = [80, 90, 100, 110, 120, 150];
const STATES = { running: ['正在计算', 'Running'], done: ['完成', 'Done'], cancelled: ['已取消', 'Cancelled'], failed: ['没有完成', 'Failed'] };

const live = new LiveHall(hallNumber());
const freeSince = new Map();
let course = null;
let studies = [];
let choices = { scenarios: [], settings: [] };
let duties = null;

const named = (label) => say(label.name.zh, label.name.en);

/** Each window group with its line, as it is now. */
function queues() {
  const now = live.seconds();
  const groups = new Map(live.layout.groups.map((group) => [group.key, {
    name: named(group), waiting: 0, longest: 0, late: 0, serving: 0, free: 0, closed: 0, windows: [],
  }]));
  const target = targetOf(live.layout);
  const groupOf = new Map();
  for (const group of live.layout.groups) {
    group.serves.forEach((matter) => groupOf.has(matter) || groupOf.set(matter, group.key));
  }
  for (const ticket of live.waiting.values()) {
    const group = groups.get(groupOf.get(ticket.matter));
    if (group) {
      const waited = Math.max(0, now - secondsOf(ticket.taken));
      group.waiting++;
      group.longest = Math.max(group.longest, waited);
      group.late += waited > target ? 1 : 0;
    }
  }
  for (const window of live.windows) {
    const group = groups.get(window.group);
    const free = window.open && window.ticket === undefined;
    group.serving += window.ticket !== undefined ? 1 : 0;
    group.free += free ? 1 : 0;
    group.closed += !window.open && window.ticket === undefined ? 1 : 0;
    group.windows.push(window);
    if (!free) {
      freeSince.delete(window.window);
    } else if (!freeSince.has(window.window)) {
      freeSince.set(window.window, now);
    }
  }
  return [...groups.values()];
}

function alarmsOf(rows) {
  const now = live.seconds();
  const target = targetOf(live.layout);
  const alarms = [];
  for (const row of rows) {
    if (row.late > 0) {
      alarms.push({
        kind: 'wait', weight: row.longest, who: row.name,
        words: say(`${row.late} 人等候超过目标，最长 ${minutes(row.longest)}`, `${row.late} wait longer than the target, up to ${minutes(row.longest)}`),
      });
    }
    if (row.waiting > 0 && row.serving + row.free === 0) {
      alarms.push({ kind: 'wait', weight: row.longest + 1, who: row.name, words: say(`${row.waiting} 人等候，没有开放的窗口`, `${row.waiting} wait, and no window is open`) });
    }
    for (const window of row.windows) {
      const free = now - (freeSince.get(window.window) ?? now);
      if (row.waiting > 0 && free > FREE_TOO_LONG) {
        alarms.push({ kind: 'free', weight: free, who: live.windowName(window), words: say(`空闲 ${minutes(free)}，而有人等候`, `free for ${minutes(free)} while people wait`) });
      }
      const served = window.ticket === undefined || window.state !== 'serving' ? 0 : now - secondsOf(window.since);
      if (served > 2 * target) {
        alarms.push({ kind: 'long', weight: served, who: live.windowName(window), words: say(`${window.ticket} 号已办理 ${minutes(served)}`, `number ${window.ticket} has been served for ${minutes(served)}`) });
      }
    }
  }
  return alarms.sort((one, other) => other.weight - one.weight);
}

function showAlarms(rows) {
  const alarms = alarmsOf(rows);
  shown('alarm-count').textContent = alarms.length > 0 ? alarms.length : '';
  const items = alarms.slice(0, MOST_ALARMS).map((alarm) => {
    const item = element('li');
    item.dataset.kind = alarm.kind;
    item.append(element('b', '', alarm.who), ` ${alarm.words}`);
    return item;
  });
  if (items.length === 0) {
    const item = element('li', '', say('没有告警', 'No alarm'));
    item.dataset.kind = 'quiet';
    items.push(item);
  }
  shown('alarms').replaceChildren(...items);
  const target = Math.round(targetOf(live.layout) / 60);
  shown('rule').textContent = say(
    `等候超过 ${target} 分钟；办理超过 ${2 * target} 分钟；有人等候而窗口空闲超过 ${FREE_TOO_LONG / 60} 分钟或没有开放。`,
    `A wait over ${target} min; a service over ${2 * target} min; a window free for ${FREE_TOO_LONG / 60} min, or none open, while people wait.`,
  );
}

function showQueues(rows) {
  const target = targetOf(live.layout);
  const sorted = [...rows].sort((one, other) => other.waiting - one.waiting || other.longest - one.longest);
  shown('queues').replaceChildren(...sorted.map((each) => {
    const row = element('tr', each.longest > target ? 'bad' : '');
    const name = element('th', '', each.name);
    name.scope = 'row';
    row.append(name, ...[each.waiting, each.waiting > 0 ? minutes(each.longest) : '–', each.serving, each.free, each.closed].map((value) => element('td', '', value)));
    return row;
  }));
}

function show() {
  showLink(shown('link'), live);
  shown('inside').hidden = !session.inside;
  shown('leave').hidden = !session.inside;
  if (live.hall === null || live.layout === null) {
    return;
  }
  shown('title').textContent = named(live.hall);
  shown('day').textContent = live.hall.day.includes('-') ? live.hall.day : say(`第 ${live.hall.day} 天`, `Day ${live.hall.day}`);
  if (!session.inside) {
    return;
  }
  const rows = queues();
  const sum = (of) => rows.reduce((total, row) => total + of(row), 0);
  const longest = Math.max(0, ...rows.map((row) => row.longest));
  shown('waiting').textContent = live.waiting.size;
  shown('longest').textContent = live.waiting.size === 0 ? '–' : minutes(longest);
  shown('longest-tile').classList.toggle('bad', live.waiting.size > 0 && longest > targetOf(live.layout));
  shown('windows').textContent = `${sum((row) => row.serving)} / ${live.windows.filter((each) => each.open).length}`;
  shown('given').textContent = live.given;
  showIncidents(shown('incidents'), live);
  showAlarms(rows);
  showQueues(rows);
}

function showCourse() {
  if (course === null) {
    return;
  }
  const { halfHours, replications, of, served, servedBand } = course;
  shown('served').textContent = served;
  const [least, , most] = (servedBand ?? []).map(Math.round);
  shown('served-band').textContent = servedBand === undefined ? '' : say(`模拟 ${least}–${most}`, `simulated ${least}–${most}`);
  shown('served-tile').classList.toggle('bad', replications === of && served < least);
  const bands = replications < of
    ? say(`模拟的第 5–95 百分位（已模拟 ${replications} / ${of} 遍）`, `simulated, 5th to 95th percentile (${replications} / ${of} runs so far)`)
    : say(`模拟的第 5–95 百分位（${of} 遍）`, `simulated, 5th to 95th percentile (${of} runs)`);
  shown('band-words').textContent = bands;
  shown('band-words-2').textContent = bands;
  const known = halfHours.filter((each) => each.waiting !== undefined);
  const last = known[known.length - 1];
  const words = last === undefined
    ? say('今日还没有过完半小时。', 'No half-hour of today is over yet.')
    : say(`${last.until} 有 ${last.waiting} 人等候。`, `At ${last.until}, ${last.waiting} were waiting.`);
  drawBand(shown('waiting-chart'), halfHours.map((each) => ({ label: each.until, value: each.waiting, band: each.waitingBand })), words);
  drawBand(shown('wait-chart'), halfHours.map((each) => ({
    label: each.until,
    value: each.waitSeconds === undefined ? undefined : each.waitSeconds / 60,
    band: each.waitSecondsBand?.map((value) => value / 60),
  })), last?.waitSeconds === undefined ? words : say(`到 ${last.until} 的半小时，平均等候 ${minutes(last.waitSeconds)}。`, `In the half-hour until ${last.until} the mean wait was ${minutes(last.waitSeconds)}.`));
}

async function readCourse() {
  if (session.inside) {
    course = await read(`${live.address}/course`).catch(() => course);
    showCourse();
  }
}

/** A scenario or a setting in words; a setting that was written by hand stays as it is. */
function wordsOf(key) {
  const choice = [...choices.scenarios, ...choices.settings].find((each) => each.key === key);
  return choice === undefined ? key : say(choice.zh, choice.en);
}

function studyItem(study) {
  const item = element('li');
  const load = study.load === 100 ? '' : say(` · 来人 ${study.load} %`, ` · ${study.load} % of the people`);
  const beside = study.beside.length === 0 ? '' : `${say('：', ': ')}${study.beside.map(wordsOf).join(say('；', '; '))}`;
  item.append(element('span', 'what', `${study.study}. ${say(...QUESTIONS[study.question][0])}${beside}${load}`));
  if (study.report) {
    const link = element('a', '', say('看报告', 'Read the report'));
    link.href = study.report;
    link.target = '_blank';
    item.append(link);
  } else if (study.state === 'running') {
    const button = element('button', '', say('取消', 'Cancel'));
    button.type = 'button';
    button.addEventListener('click', () => give(() => send(`/api/studies/${study.study}/cancel`)));
    item.append(button);
  } else {
    item.append(element('span', 'soft', say(...STATES[study.state])));
  }
  if (study.state === 'running') {
    const [, done, of] = /(\d+) \/ (\d+)/.exec(study.progress ?? '') ?? [];
    const progress = element('progress');
    if (of !== undefined) {
      progress.max = Number(of);
      progress.value = Number(done);
    }
    progress.setAttribute('aria-label', say('进度', 'Progress'));
    item.append(element('span', 'soft', `${say(...STATES.running)} ${study.progress ?? ''}`), progress);
  } else if (study.state === 'failed') {
    item.append(element('span', 'trouble', study.trouble ?? ''));
  }
  return item;
}

function showStudies() {
  const text = JSON.stringify(studies) + language();
  if (shown('studies').dataset.shown === text) {
    return;
  }
  shown('studies').dataset.shown = text;
  shown('studies').replaceChildren(...studies.map(studyItem));
  shown('ask').querySelector('button').disabled = studies.some((each) => each.state === 'running');
}

async function readStudies() {
  if (session.inside) {
    const answer = await read('/api/studies').catch(() => null);
    shown('ask').parentElement.hidden = !answer?.questions.length;
    studies = answer?.studies ?? [];
    showBeside(answer ?? choices);
    showStudies();
  }
}

async function give(command) {
  shown('wrong').textContent = '';
  try {
    await command();
  } catch (fault) {
    shown('wrong').textContent = fault instanceof Refused && fault.problem.type?.endsWith('study-running')
      ? say('一次只回答一个问题。', 'One question is answered at a time.')
      : say(`不能这样做：${fault.message}`, `This cannot be done: ${fault.message}`);
  }
  await readStudies();
}

function showChoices() {
  const question = shown('question').value || 'run';
  shown('question').replaceChildren(...Object.entries(QUESTIONS).map(([key, [words]]) => new Option(say(...words), key, false, key === question)));
  const load = shown('load').value || '100';
  shown('load').replaceChildren(...LOADS.map((each) => new Option(each === 100 ? say('与情景相同', 'As in the scenario') : `${each} %`, each, false, String(each) === load)));
  showAbout();
}

/** What compare and vary can be of; offered anew only where it is another. */
function showBeside({ scenarios, settings }) {
  const key = `${JSON.stringify([scenarios, settings])}${language()}`;
  if (shown('with').dataset.shown === key) {
    return;
  }
  choices = { scenarios, settings };
  shown('with').dataset.shown = key;
  for (const [id, offered] of [['with', scenarios], ['setting', settings]]) {
    const { value } = shown(id);
    shown(id).replaceChildren(...offered.map((each) => new Option(say(each.zh, each.en), each.key, false, each.key === value)));
  }
  shown('over').value ||= shown('setting').value;
  showAbout();
}

function showAbout() {
  const question = shown('question').value;
  shown('beside').hidden = question !== 'compare';
  shown('ask').querySelectorAll('.over').forEach((each) => { each.hidden = question !== 'vary'; });
  for (const option of shown('question').options) {
    option.disabled = (option.value === 'compare' && choices.scenarios.length === 0) || (option.value === 'vary' && choices.settings.length === 0);
  }
  const about = say(...QUESTIONS[shown('question').value][1]);
  shown('about').textContent = `${about}${say('在后台以最低优先级计算，不影响大厅；一次一个。', ' It runs in the background, last in line for the processor; one at a time.')}`;
}

const session = new Session(shown('sign-in'), 'manager', () => { show(); readCourse(); readStudies(); duties?.look(); });
duties = new Duties(live, session);
shown('leave').addEventListener('click', () => session.leave());
shown('question').addEventListener('change', showAbout);
shown('setting').addEventListener('change', () => { shown('over').value = shown('setting').value; });
shown('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  const question = shown('question').value;
  const beside = question === 'compare' ? { with: [shown('with').value] } : question === 'vary' ? { over: [shown('over').value.trim()] } : {};
  give(() => send('/api/studies', { question, ...beside, load: Number(shown('load').value), language: language() }, 1));
});
offerLargeType(shown('large'));
inEveryLanguage(() => { showChoices(); showBeside(choices); show(); showCourse(); showStudies(); });
setInterval(() => { shown('clock').textContent = live.hall === null ? '--:--' : clockOf(live.seconds()).slice(0, 5); }, 250);
setInterval(readCourse, COURSE_AFTER);
setInterval(readStudies, STUDIES_AFTER);
let drawnAt = 0;
live.onChange(() => {
  if (performance.now() - drawnAt > 900 || live.link !== 'open') {
    drawnAt = performance.now();
    show();
  }
}).follow();
setInterval(show, 1_000);
