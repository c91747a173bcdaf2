import { say } from './language.js';

/** What a hall without a target of its own is measured by, seconds. */
const USUAL_TARGET = 900;
/** Waits begin to be of a level at these shares of the target. */
const SHARES = [0, 1 / 3, 1, 2];
/** Which share of names must begin alike for that to be left out. */
const MOST = 0.8;

/** How many levels of waiting there are. */
export const LEVELS = SHARES.length;

/** Returns the wait that a hall wants not to be exceeded, seconds. */
export function targetOf(layout) {
  return layout?.target?.waitSeconds ?? USUAL_TARGET;
}

/** Returns the level of a wait in seconds: 0 short, 1 within the target, 2 over it, 3 over twice the target. */
export function levelOf(waited, target) {
  for (let level = LEVELS - 1; level > 0; level--) {
    if (waited >= target * SHARES[level]) {
      return level;
    }
  }
  return 0;
}

/** Says which waits are of a level. */
export function levelWords(level, target) {
  const from = Math.round((target * SHARES[level]) / 60);
  if (level === LEVELS - 1) {
    return say(`${from} 分钟以上`, `${from} min or more`);
  }
  const to = Math.round((target * SHARES[level + 1]) / 60);
  return level === 0 ? say(`不到 ${to} 分钟`, `under ${to} min`) : say(`${from}–${to} 分钟`, `${from} to ${to} min`);
}

/** Says how long something lasted, seconds, in minutes. */
export function minutes(seconds) {
  return say(`${Math.floor(seconds / 60)} 分钟`, `${Math.floor(seconds / 60)} min`);
}

/**
 * Takes off a list of names what all of them end with, where something is left of each.
 *
 * @returns for each name a short one, and a tiny one that has not what most of them begin with either
 */
export function shortNames(names) {
  const short = withoutEnd(names);
  const tiny = withoutStart(short);
  return short.map((name, index) => ({ short: name, tiny: tiny[index] }));
}

/** Takes off what most of the names begin with, where they do. */
function withoutStart(names) {
  const first = names[Math.floor(names.length / 2)] ?? '';
  for (let length = first.length - 1; length > 0; length--) {
    const start = first.slice(0, length);
    // A word is not cut in two, nor a number.
    const whole = !/[A-Za-z]$/.test(start) && !/\d$/.test(start);
    if (whole && names.filter((name) => name.startsWith(start) && name.length > length).length >= MOST * names.length) {
      return names.map((name) => (name.startsWith(start) && name.length > length ? name.slice(length) : name));
    }
  }
  return names;
}

function withoutEnd(names) {
  let common = names.length < 2 ? 0 : Math.min(...names.map((name) => name.length - 1));
  while (common > 0 && names.some((name) => name.slice(-common) !== names[0].slice(-common))) {
    common--;
  }
  const end = names[0]?.slice(-common) ?? '';
  // A word is not cut in two.
  const cut = common > 0 && /^[A-Za-z0-9]/.test(end) ? end.slice(end.search(/[^A-Za-z0-9]|$/)).length : common;
  return names.map((name) => name.slice(0, name.length - cut).trim() || name);
}
