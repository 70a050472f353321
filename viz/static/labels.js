// Writes names beside nodes, always as large on the screen, the weightiest first, none over another.
(() => {
  const SIZE = 13;
  const LINE = 16;
  const GAP = 5;

  const meets = (a, b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

  const centred = (w, h) => ({ x, y }) => ({ x: x - w / 2, y: y - h / 2, w, h });

  // Where a label may stand: along its line, or below, above, right and left of its node.
  const spots = ({ at, along, w, h }) => along ? along.map(centred(w, h)) : [
    { x: at.x - w / 2, y: at.y + at.r + GAP, w, h },
    { x: at.x - w / 2, y: at.y - at.r - GAP - h, w, h },
    { x: at.x + at.r + GAP, y: at.y - h / 2, w, h },
    { x: at.x - at.r - GAP - w, y: at.y - h / 2, w, h },
  ];

  const inside = (box, area) =>
    box.x > 2 && box.y > 2 && box.x + box.w < area.width - 2 && box.y + box.h < area.height - 2;

  const clamp = (spot, area) =>
    ({ ...spot, x: Math.max(3, Math.min(spot.x, area.width - spot.w - 3)) });

  // A weighty name may cover small nodes where nothing else is free, but never another name.
  const choose = (label, taken, area) => {
    const possible = spots(label).map((spot) => clamp(spot, area))
      .filter((spot) => inside(spot, area));
    const free = (blocks) => possible.find((spot) =>
      !taken.some((box) => blocks(box) && meets(spot, box)));
    return free(() => true) || (label.weighty && free((box) => !box.slight)) ||
      (label.must ? spots(label)[0] : undefined);
  };

  const measure = (ctx, label) => {
    ctx.font = font(label);
    label.w = Math.max(...label.lines.map((line) => ctx.measureText(line).width)) + 4;
    label.h = label.lines.length * LINE;
  };

  const font = (label) => `${label.must ? 600 : 500} ${label.size || SIZE}px ${label.family}`;

  const write = (ctx, label, box, colours) => {
    ctx.font = font(label);
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    ctx.lineJoin = 'round';
    ctx.lineWidth = 4;
    ctx.strokeStyle = colours.surface;
    ctx.fillStyle = label.colour || colours.ink;
    label.lines.forEach((line, row) => {
      const y = box.y + LINE * (row + 0.5);
      ctx.strokeText(line, box.x + box.w / 2, y);
      ctx.fillText(line, box.x + box.w / 2, y);
    });
  };

  // `labels` come in order of importance; `obstacles` are the boxes of the nodes.
  const place = (ctx, labels, obstacles, area, colours) => {
    const taken = [...obstacles];
    for (const label of labels) {
      measure(ctx, label);
      const box = choose(label, taken, area);
      if (!box) continue;
      taken.push(box);
      write(ctx, label, box, colours);
    }
    return taken.length - obstacles.length;
  };

  actorgraph.labels = { place };
})();
