import { inEveryLanguage, say } from './language.js';
import { LiveHall, hallNumber, secondsOf } from './hall.js';
import { Refused, element, read, send, shown } from './page.js';
import { Session } from './session.js';

const EACH_FOR = 12_000;
const MOST_DAYS = 40;

const live = new LiveHall(hallNumber());
let story = null;
let place = 0;
let timer = 0;
let wrong = () => '';
let running = '';

const named = (label) => say(label.zh, label.en);
const windowName = (number) => (live.windows[number - 1] === undefined ? String(number) : live.windowName(live.windows[number - 1]));
const minutes = (from, to) => Math.max(0, Math.round((secondsOf(to) - secondsOf(from)) / 60));
const day = (time) => time.slice(0, time.lastIndexOf(' '));
const moment = (type) => story.moments.find((each) => each.type === type);

/** What each moment is called. */
const MOMENTS = {
  'ticket-taken': () => say('取号', 'takes a number'),
  'ticket-called': (each) => say(`叫到 ${windowName(each.window)}`, `called to ${windowName(each.window)}`),
  'service-started': () => say('窗口开始办理', 'the window begins'),
  'case-received': () => say('收件：材料入系统，领取收件凭证', 'received: the papers are in the system, the applicant gets a receipt'),
  'trip-made': () => say('申请人跑动一次', 'the applicant makes a trip'),
  'materials-missing': () => say('一次性告知需要补正的材料', 'told at once what is missing'),
  'case-supplemented': () => say('材料补齐', 'what was missing has come'),
  'case-accepted': () => say('受理', 'accepted'),
  'step-queued': (each) => say(`转到${named(each.office.name)}`, `handed to ${named(each.office.name)}`),
  'step-started': (each) => say(`${named(each.office.name)}开始审查`, `${named(each.office.name)} begins`),
  'step-finished': (each) => say(`${named(each.office.name)}办完`, `${named(each.office.name)} is done`),
  'case-suspended': () => say('计时中止', 'its clock is suspended'),
  'case-resumed': () => say('计时恢复', 'its clock goes on'),
  'limit-near': () => say('时限预警', 'its limit is near'),
  'case-decided': () => say('作出决定', 'decided'),
  'ready-for-pickup': () => say('结果送到出件窗口，通知申请人', 'the result is at the issue window, the applicant is told'),
  'case-issued': (each) => say(`在 ${windowName(each.window)} 取件`, `fetched at ${windowName(each.window)}`),
};

const STATIONS = [
  new Set(['ticket-taken', 'ticket-called', 'service-started', 'case-received', 'materials-missing', 'case-supplemented', 'case-accepted']),
  new Set(['step-queued', 'step-started', 'step-finished', 'case-suspended', 'case-resumed']),
  new Set(['limit-near', 'case-decided']),
  new Set(['ready-for-pickup', 'case-issued']),
];

/** The pages of the talk: which station, its heading, its idea, and what this case shows of it. */
function slides() {
  const offices = [...new Set(story.moments.filter((each) => each.type === 'step-finished').map((each) => named(each.office.name)))];
  const taken = moment('ticket-taken');
  const called = moment('ticket-called');
  const received = moment('case-received');
  const decided = moment('case-decided');
  const issued = moment('case-issued');
  return [
    {
      station: -1,
      heading: say('跟着一件真实的办件走一遍', 'Follow one real case'),
      idea: say('群众只面对一个窗口；窗口后面怎样流转、多久办结，由大厅负责。', 'The citizen faces one window; what happens behind it, and in what time, is the hall\'s affair.'),
      facts: [say(`第 ${story.case} 号办件：${live.matterName(story.matter)}（${named(story.kind.name)}），取号 ${story.ticket}。`, `Case ${story.case}: ${live.matterName(story.matter)} (${named(story.kind.name)}), ticket ${story.ticket}.`)],
    },
    {
      station: 0,
      heading: say('一窗接件', 'One-window intake'),
      idea: say('不用找部门：任一综合窗口收件，材料缺什么一次说清，齐了就给收件凭证。', 'No search for the department: a window takes the case, says at once what is missing, and gives a receipt when all is there.'),
      facts: [
        say(`等候 ${minutes(taken.time, called.time)} 分钟后叫到 ${windowName(called.window)}。`, `Called to ${windowName(called.window)} after ${minutes(taken.time, called.time)} min.`),
        say(`窗口用了 ${minutes(called.time, received.time)} 分钟收件。`, `The window took ${minutes(called.time, received.time)} min to receive it.`),
        moment('materials-missing') === undefined ? say('材料齐全，当场受理。', 'Nothing was missing.') : say('材料不全，一次性告知后补齐。', 'Something was missing: it was told at once, and came.'),
      ],
    },
    {
      station: 1,
      heading: say('内部流转', 'Internal circulation'),
      idea: say('申请人不再跑各科室：材料在内部转，一件接一件排队、审查。', 'The applicant runs to no office: the papers circulate inside, wait and are examined there.'),
      facts: [say(`经过 ${offices.length} 个科室：${offices.join('、')}。`, `It went through ${offices.length} ${offices.length === 1 ? 'office' : 'offices'}: ${offices.join(', ')}.`)],
    },
    {
      station: 2,
      heading: say('限时办结', 'Done within the limit'),
      idea: say('从收件次日起按工作日计时；承诺时限不得长于法定时限，临近时预警。', 'Working days count from the day after receipt; the promised limit is no longer than the legal one, and a warning comes before it.'),
      facts: [say(`${day(received.time)} 收件，${day(decided.time)} 决定：计 ${story.countedDays} 个工作日，承诺 ${story.promisedDays} 个工作日。`, `Received on ${day(received.time)}, decided on ${day(decided.time)}: ${story.countedDays} working days of ${story.promisedDays} promised.`)],
    },
    {
      station: 3,
      heading: say('一窗出件', 'One-window issue'),
      idea: say('结果回到窗口：凭收件凭证在一个窗口取走，事情办完。', 'The result comes back to a window: it is fetched there, and all is done.'),
      facts: [
        say(`${day(issued.time)} 在 ${windowName(issued.window)} 取件。`, `Fetched on ${day(issued.time)} at ${windowName(issued.window)}.`),
        say(`全程申请人跑动 ${story.trips} 次。`, `The applicant made ${story.trips} ${story.trips === 1 ? 'trip' : 'trips'} in all.`),
      ],
    },
  ];
}

function show() {
  shown('wrong').textContent = wrong() || running;
  shown('run').hidden = story !== null;
  for (const id of ['back', 'next', 'itself']) {
    shown(id).hidden = story === null;
  }
  if (story === null) {
    shown('heading').textContent = say('还没有一件办成', 'No case has come through yet');
    shown('idea').textContent = say('大厅要先运行几天，才有一件从窗口收件、经科室办理、再到窗口取件。', 'The hall must run for some days before a case has gone from a window through an office to a window again.');
    shown('facts').replaceChildren();
    shown('log').replaceChildren();
    shown('source').textContent = '';
    return;
  }
  const all = slides();
  const slide = all[place];
  [...shown('stations').children].forEach((item, index) => {
    item.className = index === slide.station ? 'here' : index < slide.station ? 'done' : '';
    if (index === slide.station) {
      item.setAttribute('aria-current', 'step');
    } else {
      item.removeAttribute('aria-current');
    }
  });
  shown('heading').textContent = slide.heading;
  shown('idea').textContent = slide.idea;
  shown('facts').replaceChildren(...slide.facts.map((fact) => element('p', 'fact', fact)));
  const moments = slide.station < 0 ? [] : story.moments.filter((each) => STATIONS[slide.station].has(each.type));
  shown('log').replaceChildren(...moments.map((each) => {
    const item = document.createElement('li');
    item.append(element('span', '', each.time.replace(/(\d\d:\d\d)(:.*)?$/, '$1')), element('span', '', MOMENTS[each.type](each)));
    return item;
  }));
  shown('back').disabled = place === 0;
  shown('next').disabled = place === all.length - 1;
  shown('source').textContent = say('时间和地点都取自这个大厅的台账，由情景中的人办理。', 'Times and places are of this hall\'s ledger; the people are the scenario\'s.');
}

function go(by) {
  place = Math.max(0, Math.min(4, place + by));
  show();
}

function play() {
  const on = timer === 0;
  shown('itself').setAttribute('aria-pressed', String(on));
  clearInterval(timer);
  timer = on ? setInterval(() => { if (place < 4) { go(1); } else { play(); } }, EACH_FOR) : 0;
}

/** Finds a case; nothing where none has come through yet. */
async function find() {
  try {
    const found = await read(`${live.address}/tour`);
    story = found.case === undefined ? null : found;
    wrong = () => '';
  } catch (fault) {
    const type = fault instanceof Refused ? fault.problem.type?.split('/').pop() : '';
    wrong = type === 'no-cases'
      ? () => say('这个情景到柜台为止，没有柜台之后的办理；请用带 cases 的情景，例如昭阳区大厅。', 'This scenario ends at the counter; take one with cases, such as the hall of Zhaoyang.')
      : () => say('没有连上服务。', 'The service does not answer.');
  }
  show();
}

async function atTheEndOfTheJump() {
  for (;;) {
    const pace = await read(`${live.address}/pace`);
    if (pace.until === undefined) {
      return;
    }
    await new Promise((resolve) => { setTimeout(resolve, 200); });
  }
}

/** A day after the other at full speed, until a case has come through. */
async function run() {
  shown('run').disabled = true;
  try {
    for (let each = 0; each < MOST_DAYS && story === null; each++) {
      running = say(`大厅正在快进：${live.hall?.day ?? ''}`, `The hall runs on: ${live.hall?.day ?? ''}`);
      show();
      await send(`${live.address}/pace`, { until: '23:59:59' });
      await atTheEndOfTheJump();
      await find();
    }
  } catch (fault) {
    wrong = () => say(`大厅不能快进：${fault.message}`, `The hall cannot run on: ${fault.message}`);
  }
  running = '';
  shown('run').disabled = false;
  show();
}

shown('back').addEventListener('click', () => go(-1));
shown('next').addEventListener('click', () => go(1));
shown('itself').addEventListener('click', play);
shown('run').addEventListener('click', run);
document.addEventListener('keydown', (event) => {
  if (story !== null && !/^(INPUT|SELECT|TEXTAREA|BUTTON)$/.test(event.target.tagName)) {
    if (event.key === 'ArrowRight' || event.key === 'PageDown') {
      go(1);
    } else if (event.key === 'ArrowLeft' || event.key === 'PageUp') {
      go(-1);
    }
  }
});
for (const link of document.querySelectorAll('a.page')) {
  link.href += `?hall=${encodeURIComponent(live.number)}`;
}
let begun = false;
const session = new Session(shown('sign-in'), 'clerk', () => {
  shown('tour').hidden = !session.inside;
  if (session.inside && !begun) {
    begun = true;
    live.onChange(show).follow();
    find();
  }
});
inEveryLanguage(show);
