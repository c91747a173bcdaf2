/** Where everything of a hall stands on its plan, in pixels of the page. The door is below, the counters are at the walls. */

const WIDE_FROM = 700;
const MOST_SEATS = 720;
const SMALLEST = 0.34;
/** Between two groups at a side, in rows. */
const GAP = 0.16;

/**
 * Makes a plan.
 *
 * @param groups the window groups, each with its numbers of windows in `at`
 * @param offices how many offices there are behind the counter
 * @param width of the plan
 * @param height of the plan; a narrow one takes what it needs
 * @returns what stands where
 */
export function planOf(groups, offices, width, height) {
  const wide = width >= WIDE_FROM;
  const count = groups.reduce((sum, group) => sum + group.at.length, 0);
  for (let scale = wide ? Math.min(2.2, width / 760) : 0.64; scale > SMALLEST; scale *= 0.96) {
    const sizes = sizesOf(scale, wide, offices);
    const tall = wide ? height : heightOf(groups, sizes, height);
    const walls = placed(groups, sizes, width, tall);
    if (walls !== null || scale * 0.96 <= SMALLEST) {
      return finished(walls ?? placed(groups, sizes, width, Infinity), sizes, { width, height: tall, wide, offices, count });
    }
  }
  throw new Error('there is no plan');
}

function sizesOf(scale, wide, offices) {
  const back = offices === 0 ? 0 : wide ? Math.max(64, 92 * Math.min(1.15, scale + 0.2)) : 46;
  return {
    scale,
    wide,
    text: wide ? Math.max(10.5, Math.min(22, 19.5 * scale)) : 11.5,
    box: { width: 60 * scale, height: 42 * scale },
    row: Math.max(17, 36 * scale),
    side: { label: wide ? 126 * scale : 54, box: wide ? 62 * scale : 36, most: wide ? 2 : 1 },
    gap: 18 * scale,
    back,
    label: Math.max(15, 30 * scale),
    margin: wide ? 14 : 6,
    foot: wide ? Math.max(76, 104 * Math.min(1.1, scale + 0.2)) : 84,
  };
}

const rowsOf = (group, sizes) => Math.ceil(group.at.length / sizes.side.most);

function heightOf(groups, sizes, least) {
  const rows = groups.reduce((sum, group) => sum + rowsOf(group, sizes) + GAP, 0);
  return Math.max(least, sizes.back + sizes.foot + Math.ceil(rows / 2 + 2) * sizes.row + 40);
}

/** Large groups stand at the wall opposite the door, the others at the sides; null where they do not fit. */
function placed(groups, sizes, width, height) {
  const { box, gap, margin, back, label, foot, row } = sizes;
  const roomAbove = sizes.wide ? width - 2 * margin - gap : 0;
  const above = [];
  const beside = [];
  let used = 0;
  for (const group of [...groups].sort((one, other) => other.at.length - one.at.length)) {
    const needs = group.at.length * box.width + gap;
    if (beside.length === 0 && used + needs <= roomAbove) {
      above.push(group);
      used += needs;
    } else {
      beside.push(group);
    }
  }
  const windows = new Map();
  const signs = [];
  const top = back + margin * 0.6;
  let x = (width - used + gap) / 2;
  for (const group of above.sort((one, other) => groups.indexOf(one) - groups.indexOf(other))) {
    const wide = group.at.length * box.width;
    signs.push({ group, side: 'above', x, y: top, width: wide, height: label });
    group.at.forEach((window, index) => windows.set(window, {
      x: x + index * box.width, y: top + label, width: box.width, height: box.height, side: 'above',
      person: { x: x + (index + 0.5) * box.width, y: top + label + box.height * 1.62 },
    }));
    x += wide + gap;
  }
  const from = top + (above.length > 0 ? label + box.height + row * 1.1 : row * 0.2);
  const rows = beside.reduce((sum, group) => sum + rowsOf(group, sizes) + GAP, 0);
  const room = height - foot - from;
  if (Math.ceil(rows / 2 + 0.8) * row > room) {
    return null;
  }
  const step = Math.min(row * 1.35, room / Math.ceil(rows / 2 + 0.8));
  let half = 0;
  let side = 'left';
  let y = from;
  for (const group of beside) {
    if (side === 'left' && half >= rows / 2) {
      side = 'right';
      y = from;
    }
    putBeside(group, side, y, step, { sizes, width, windows, signs });
    y += (rowsOf(group, sizes) + GAP) * step;
    half += rowsOf(group, sizes) + GAP;
  }
  return { windows, signs, from, hasSides: beside.length > 0, hasTop: above.length > 0 };
}

function putBeside(group, side, y, step, { sizes, width, windows, signs }) {
  const { side: of, margin } = sizes;
  const left = side === 'left';
  const rows = rowsOf(group, sizes);
  signs.push({ group, side, x: left ? margin : width - margin - of.label, y, width: of.label, height: rows * step });
  group.at.forEach((window, index) => {
    const column = index % of.most;
    const top = y + Math.floor(index / of.most) * step;
    const x = left ? margin + of.label + column * of.box : width - margin - of.label - (column + 1) * of.box;
    const deep = margin + of.label + Math.min(of.most, group.at.length) * of.box;
    const edge = left ? deep : width - deep;
    windows.set(window, {
      x, y: top, width: of.box, height: step, side,
      person: { x: edge + (left ? 1 : -1) * step * (0.62 + 0.55 * column), y: top + step * (0.5 + 0.1 * column) },
    });
  });
}

function finished(walls, sizes, { width, height, wide, offices, count }) {
  const { margin, back, foot, box, side, row } = sizes;
  const deep = walls.hasSides ? margin + side.label + side.most * side.box + row * 1.9 : margin * 4;
  const top = walls.hasTop ? back + sizes.label + box.height * 2.55 + margin : walls.from + row;
  const bottom = height - foot;
  const room = { x: deep, y: top, width: width - 2 * deep, height: bottom - top };
  const wanted = Math.min(MOST_SEATS, Math.max(60, count * (wide ? 7 : 4)));
  const { seats, benches, radius } = seating(room, wanted, wide ? 8 : 6, wide ? Math.max(8, Math.min(20, width / 76)) : 8);
  const middle = width / 2;
  return {
    width, height, wide, radius, sizes, ...walls, seats, benches, room,
    back: { x: margin, y: 0, width: width - 2 * margin, height: back, cells: offices },
    door: { x: middle, y: height - 4, width: Math.min(220, width * 0.22) },
    kiosks: [-1, 0, 1].map((place) => ({ x: middle - width * 0.27 + place * foot * 0.36, y: bottom + foot * 0.46 })),
    desk: { x: middle + width * 0.27, y: bottom + foot * 0.46, width: Math.min(150, width * 0.2), height: foot * 0.34 },
  };
}

/** As many seats as are wanted, in rows with aisles, as large as the room allows. */
function seating(room, wanted, perBench, largest) {
  for (let radius = largest; ; radius *= 0.95) {
    const across = radius * 2.5;
    const down = radius * 3.3;
    const aisle = radius * 3;
    const bench = perBench * across;
    const benchesAcross = Math.max(1, Math.floor((room.width + aisle) / (bench + aisle)));
    const rows = Math.max(1, Math.floor((room.height - radius) / down));
    if (benchesAcross * rows * perBench < wanted && radius > 4.2) {
      continue;
    }
    const used = Math.min(rows, Math.ceil(wanted / (benchesAcross * perBench)));
    const wide = benchesAcross * (bench + aisle) - aisle;
    const stretch = Math.min(1.5, room.height / (used * down));
    const left = room.x + (room.width - wide) / 2;
    const top = room.y + (room.height - used * down * stretch) / 2;
    const seats = [];
    const benches = [];
    for (let line = 0; line < used; line++) {
      const y = top + (line + 0.5) * down * stretch;
      for (let each = 0; each < benchesAcross; each++) {
        const x = left + each * (bench + aisle);
        benches.push({ x: x - radius * 0.2, y: y - radius * 1.2, width: bench + radius * 0.4, height: radius * 2.5 });
        for (let seat = 0; seat < perBench; seat++) {
          seats.push({ x: x + (seat + 0.5) * across, y });
        }
      }
    }
    return { seats, benches, radius };
  }
}
