import { inEveryLanguage, say } from './language.js';
import { LiveHall, clockOf, hallNumber } from './hall.js';
import { Refused, element, read, send, showLink, shown } from './page.js';
import { FIGURES, bandOf } from './score.js';
import { Session } from './session.js';

const PACES = [1, 10, 60, 300, 3600];
const LOOK_EVERY = 2_000;

const live = new LiveHall(hallNumber());
let pace = null;
let taught = null;
let scores = [];
let wrong = () => '';
let said = () => '';

const named = (label) => say(label.zh, label.en);
const set = (id, text) => { if (shown(id).textContent !== text) { shown(id).textContent = text; } };

function refusal(fault) {
  if (!(fault instanceof Refused)) {
    return () => say('没有送达，请再试。', 'It was not sent; please try again.');
  }
  const type = fault.problem.type?.split('/').pop();
  const known = {
    held: ['有学员正在接待群众，全厅按真实时间运行；接待完毕后再试。', 'A person is serving, so that the hall runs by the clock; try again after that.'],
    past: ['这个时刻已经过去。往回只能看：打开大厅平面的回放。', 'That time is over. Going back only looks: see the floor at an earlier time.'],
    'no-next': ['这个大厅现在没有会自行发生的事。', 'Nothing happens by itself in this hall now.'],
    'by-hand': ['这个大厅由人操作，没有模拟的人；请用 --simulate 启动。', 'Nobody acts by himself in this hall; start the service with --simulate.'],
    'window-closed': ['窗口没有开放。', 'The window is closed.'],
    'not-serving': ['这个窗口现在没有在办理。', 'Nobody is being served at this window.'],
    'seat-taken': ['已有人坐在这个窗口。', 'Somebody sits at this window already.'],
  };
  return known[type] ? () => say(...known[type]) : () => say(`不能这样做：${fault.message}`, `This cannot be done: ${fault.message}`);
}

async function give(what, done = () => '') {
  wrong = () => '';
  said = () => '';
  try {
    await what();
    said = done;
  } catch (fault) {
    wrong = refusal(fault);
  }
  show();
}

const setPace = (wish) => give(async () => { pace = await send(`${live.address}/pace`, wish); });

function showPace() {
  set('clock', live.hall === null ? '--:--:--' : clockOf(live.seconds()));
  set('day', live.hall?.day ?? '');
  if (pace === null) {
    return;
  }
  set('why', named(pace.text));
  shown('why').classList.toggle('held', pace.held.length > 0 && pace.pace > 1);
  set('pause', pace.paused ? say('继续', 'Go on') : say('暂停', 'Pause'));
  shown('pause').setAttribute('aria-pressed', String(pace.paused));
  shown('paces').querySelectorAll('button').forEach((button) => {
    button.setAttribute('aria-pressed', String(Number(button.dataset.pace) === pace.pace));
  });
}

function showChoices() {
  if (live.layout === null || live.hall === null) {
    return;
  }
  const key = `${live.layout.groups.length} ${live.windows.length} ${document.documentElement.dataset.lang}`;
  if (shown('desk').dataset.choices === key) {
    return;
  }
  shown('desk').dataset.choices = key;
  const kept = (select, options) => {
    const { value } = select;
    select.replaceChildren(...options);
    if (options.some((each) => each.value === value)) {
      select.value = value;
    }
  };
  kept(document.querySelector('[name=group]'), [new Option(say('全部窗口', 'all windows'), ''), ...live.layout.groups.map((each) => new Option(named(each.name), each.key))]);
  kept(document.querySelector('[name=cards]'), [new Option(say('不发', 'none'), ''), ...live.layout.classes.map((each) => new Option(named(each.name), each.key))]);
  document.querySelectorAll('[data-windows]').forEach((select) => kept(select, live.windows.map((each) => new Option(live.windowName(each), each.window))));
}

function seatChoice(member) {
  const select = document.createElement('select');
  select.setAttribute('aria-label', say(`${member.name} 的窗口`, `Window of ${member.name}`));
  select.append(new Option(say('没有窗口', 'no window'), ''), ...live.windows.map((each) => new Option(live.windowName(each), each.window)));
  select.value = member.window ?? '';
  select.addEventListener('change', () => give(async () => {
    taught = await send('/api/class/seat', {
      name: member.name,
      hall: Number(live.number),
      ...(select.value === '' ? {} : { window: Number(select.value) }),
    });
  }));
  return select;
}

function showMembers() {
  const { activeElement } = document;
  if (activeElement?.tagName === 'SELECT' && shown('members').contains(activeElement)) {
    return;
  }
  const head = document.createElement('tr');
  for (const words of [['学员', 'Trainee'], ['窗口', 'Window'], ['办结', 'Served'], ...FIGURES.map((each) => each.words), ['误告', 'Needless']]) {
    const cell = element('th', '', say(...words));
    cell.scope = 'col';
    head.append(cell);
  }
  shown('score-head').replaceChildren(head);
  const names = new Set([...taught.members.map((each) => each.name), ...scores.map((each) => each.name)]);
  shown('members').replaceChildren(...[...names].map((name) => {
    const member = taught.members.find((each) => each.name === name);
    const score = scores.find((each) => each.name === name);
    const row = document.createElement('tr');
    const seat = document.createElement('td');
    seat.append(member === undefined ? say('已离开', 'has left') : seatChoice(member));
    row.append(element('td', '', name), seat, element('td', '', score?.served ?? '–'));
    for (const figure of FIGURES) {
      const cell = document.createElement('td');
      cell.append(score?.[figure.key] === undefined ? '–' : bandOf(figure, score[figure.key]));
      row.append(cell);
    }
    row.append(element('td', '', score?.needless ?? '–'));
    return row;
  }));
  if (names.size === 0) {
    const row = document.createElement('tr');
    const cell = element('td', 'soft', say('还没有人加入。', 'Nobody has joined yet.'));
    cell.colSpan = 4 + FIGURES.length;
    row.append(cell);
    shown('members').replaceChildren(row);
  }
}

function showClass() {
  shown('no-class').hidden = taught !== null;
  shown('taught').hidden = taught === null;
  if (taught === null) {
    return;
  }
  set('code', taught.open ? taught.code : say('课堂已结束', 'the class is over'));
  set('count', say(`${taught.members.length} 人`, String(taught.members.length)));
  shown('itself').checked = taught.seatsByItself;
  shown('end').hidden = !taught.open;
  shown('begin').hidden = taught.open;
  showMembers();
}

function show() {
  showLink(shown('link'), live);
  set('title', live.hall === null ? '…' : named(live.hall.name));
  set('wrong', wrong());
  set('said', said());
  showPace();
  showChoices();
  showClass();
}

async function look() {
  const found = await read('/api/class').catch(() => null);
  taught = found?.taught ? found : null;
  scores = (await read(`${live.address}/scores`).catch(() => ({ scores: [] }))).scores;
  show();
}

function valuesOf(form) {
  const values = {};
  for (const field of form.elements) {
    if (field.name !== '' && field.value !== '') {
      values[field.name] = field.type === 'number' || field.name === 'window' ? Number(field.value) : field.value;
    }
  }
  return values;
}

const DONE = {
  bus: () => say('大巴到了。', 'The bus has come.'),
  outage: () => say('系统故障开始。', 'The systems have failed.'),
  shut: () => say('窗口办完手上这位后暂停。', 'The window closes once its citizen is served.'),
  quarrel: () => say('窗口起了争执，办理会延长。', 'There is a quarrel: the service takes longer.'),
  offline: () => say('各大屏断网。', 'The displays have lost their network.'),
};

shown('paces').append(...PACES.map((each) => {
  const button = element('button', '', `×${each}`);
  button.type = 'button';
  button.dataset.pace = each;
  button.addEventListener('click', () => setPace({ pace: each }));
  return button;
}));
shown('pause').addEventListener('click', () => setPace({ paused: !pace?.paused }));
shown('minute').addEventListener('click', () => setPace({ step: 'minute' }));
shown('event').addEventListener('click', () => setPace({ step: 'event' }));
shown('jump').addEventListener('submit', (event) => {
  event.preventDefault();
  setPace({ until: shown('until').value });
});
document.querySelectorAll('form[data-kind]').forEach((form) => form.addEventListener('submit', (event) => {
  event.preventDefault();
  const { kind } = form.dataset;
  give(() => send(`${live.address}/incidents/${kind}`, valuesOf(form)), DONE[kind]);
}));
let branches = [];

function showBranches() {
  shown('branched').replaceChildren(...branches.flatMap((each) => {
    const link = element('a', '', say(`打开分支 ${each.ledger}`, `Open the branch ${each.ledger}`));
    link.href = `${location.protocol}//${location.hostname}:${each.port}/trainer?hall=${encodeURIComponent(live.number)}`;
    const code = each.code === '' ? '' : say(`，学员用加入码 ${each.code} 再加入`, `, where trainees join again with the code ${each.code}`);
    return [link, code, element('br')];
  }));
}
shown('branch').addEventListener('submit', (event) => {
  event.preventDefault();
  give(async () => {
    branches = [...branches, await send(`${live.address}/branch`, { time: shown('from').value }, 1)];
    showBranches();
  }, () => say('分支已开：它停在那个时刻，点链接进入。', 'The branch is open: it stands still at that moment; follow the link.'));
});
shown('from').value = new URLSearchParams(location.search).get('from') ?? '';
inEveryLanguage(showBranches);
shown('itself').addEventListener('change', () => give(async () => { taught = await send('/api/class/settings', { seatsByItself: shown('itself').checked }); }));
shown('end').addEventListener('click', () => give(async () => { taught = await send('/api/class/end'); }));
shown('begin').addEventListener('click', () => give(async () => { taught = await send('/api/class/begin'); }));
for (const link of document.querySelectorAll('a.page')) {
  link.href += `?hall=${encodeURIComponent(live.number)}`;
}
live.onChange(() => {
  pace = live.pace ?? pace;
  show();
});
inEveryLanguage(show);
let begun = false;
const session = new Session(shown('sign-in'), 'trainer', async () => {
  shown('desk').hidden = !session.inside;
  if (!session.inside || begun) {
    return;
  }
  begun = true;
  live.follow();
  branches = await read(`${live.address}/branch`).then((found) => found.branches, () => []);
  showBranches();
  pace = await read(`${live.address}/pace`).catch(() => null);
  look();
  setInterval(look, LOOK_EVERY);
  setInterval(showPace, 250);
});
