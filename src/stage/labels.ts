// The words on the map. They are DOM, and hidden from screen readers: the panel says the same in sentences.
import { LEADING, padOf } from './column.ts';
import type { DoorTag } from './door-tags.ts';
import { ESTIMATE_PAD } from './footer.ts';
import type { Box, Places } from './places.ts';

interface Line {
  text: string;
  size: number;
  /** Class names: a tone, a role. */
  look: string;
  /** 1 unless told. */
  lines?: number;
}

interface Label {
  id: string;
  box: Box;
  look: string;
  lines: Line[];
}

export interface Labels {
  show(places: Places): void;
  /** Shown for a moment; no frame is drawn for it. */
  name(tags: readonly DoorTag[]): void;
  unmount(): void;
}

export function mountLabels(host: HTMLElement): Labels {
  const layer = document.createElement('div');
  layer.className = 'stage-labels';
  layer.setAttribute('aria-hidden', 'true');
  host.append(layer);
  const shown = new Map<string, HTMLElement>();
  return {
    show(places) {
      const wanted = labelsOf(places);
      const ids = new Set(wanted.map((label) => label.id));
      for (const [id, element] of shown) {
        if (ids.has(id)) continue;
        element.remove();
        shown.delete(id);
      }
      for (const label of wanted) {
        const element = shown.get(label.id) ?? layer.appendChild(document.createElement('div'));
        shown.set(label.id, element);
        write(element, label);
      }
    },
    name(tags) {
      for (const tag of tags) nameDoor(layer, tag);
    },
    unmount() {
      layer.remove();
    },
  };
}

/** The styles let it appear in its turn and go; then it is taken away. */
function nameDoor(layer: HTMLElement, tag: DoorTag): void {
  const { id, text, fontSize, tone, order, x, y, width, height } = tag;
  for (const before of layer.querySelectorAll<HTMLElement>('.door-tag')) {
    if (before.dataset['door'] === id) before.remove();
  }
  const element = layer.appendChild(document.createElement('div'));
  element.className = `door-tag ${tone}`;
  element.dataset['door'] = id;
  element.textContent = text;
  element.style.fontSize = `${fontSize}px`;
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  element.style.setProperty('--order', String(order));
  element.addEventListener('animationend', () => {
    element.remove();
  });
}

function write(element: HTMLElement, label: Label): void {
  element.className = `stage-label ${label.look}`;
  const { x, y, width, height } = label.box;
  element.style.transform = `translate(${x}px, ${y}px)`;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
  while (element.children.length > label.lines.length) element.lastElementChild?.remove();
  label.lines.forEach((line, index) => {
    const span = element.children[index] ?? element.appendChild(document.createElement('span'));
    if (!(span instanceof HTMLElement)) return;
    const rows = line.lines ?? 1;
    span.className = rows === 1 ? `${line.look} one-line` : line.look;
    span.style.fontSize = `${line.size}px`;
    span.style.setProperty('--lines', String(rows));
    if (span.textContent !== line.text) span.textContent = line.text;
  });
}

function labelsOf(places: Places): Label[] {
  return [
    ...nodeLabels(places),
    ...issuerLabels(places),
    ...gateLabels(places),
    ...estimateLabels(places),
    ...legendLabels(places),
  ];
}

function nodeLabels({ sources, places, fonts, unit }: Places): Label[] {
  const pad = padOf(unit) - 2;
  const label = (side: string) => (node: (typeof sources)[number]) => ({
    id: `${side} ${node.id}`,
    box: { x: node.x + pad, y: node.y, width: node.width - 2 * pad, height: node.height },
    look: '',
    lines: [
      { text: node.label, size: fonts.title, look: 'title', lines: node.labelLines },
      ...(node.noteLines === 0
        ? []
        : [
            {
              text: node.note,
              size: fonts.note,
              look: node.touched ? 'hostile' : node.tone,
              lines: node.noteLines,
            },
          ]),
    ],
  });
  return [...sources.map(label('source')), ...places.map(label('place'))];
}

function issuerLabels({ issuer, fonts }: Places): Label[] {
  const keysTop = issuer.keys[0]?.y ?? issuer.y + issuer.height;
  const head: Label = {
    id: 'issuer',
    box: { x: issuer.x + 6, y: issuer.y + 3, width: issuer.width - 12, height: keysTop - issuer.y - 3 },
    look: '',
    lines: [
      { text: issuer.label, size: fonts.title, look: 'title' },
      ...(issuer.showsNote ? [{ text: issuer.note, size: fonts.small, look: 'plain' }] : []),
    ],
  };
  const keys = issuer.keys.flatMap((key): Label[] => [
    {
      id: `key ${key.id}`,
      box: { x: key.textX, y: key.y, width: Math.max(0, key.x + key.width - key.textX), height: key.height },
      look: 'start',
      lines: [{ text: key.label, size: fonts.note, look: 'mono' }],
    },
    ...(issuer.showsWords
      ? [
          {
            id: `key word ${key.id}`,
            box: { x: key.x, y: key.y + key.height - 2, width: key.width, height: fonts.small * LEADING + 2 },
            look: '',
            lines: [{ text: key.word, size: fonts.small, look: key.tone }],
          },
        ]
      : []),
  ]);
  return [head, ...keys];
}

function gateLabels({ gate, fonts }: Places): Label[] {
  const inside: Line[] = [
    ...(gate.labelInside ? [{ text: gate.label, size: fonts.title, look: 'title', lines: 2 }] : []),
    ...(gate.parties > 0
      ? [{ text: `${gate.refusing}/${gate.parties}`, size: fonts.note, look: `mono ${gate.tone}` }]
      : []),
    ...(gate.parties > 0 && gate.showsVerb ? [{ text: 'refuse', size: fonts.small, look: 'plain' }] : []),
  ];
  const caption = [gate.labelInside ? '' : gate.label, gate.note].filter((word) => word !== '').join(' · ');
  const foot = gate.y + gate.height;
  const height = gate.captionLines * fonts.note * LEADING;
  return [
    {
      id: 'gate',
      box: {
        x: gate.centreX - gate.shieldX,
        y: gate.centreY - gate.shieldY * 0.86,
        width: gate.shieldX * 2,
        height: gate.shieldY * 1.6,
      },
      look: '',
      lines: inside,
    },
    ...(gate.captionLines === 0
      ? []
      : [
          {
            id: 'gate caption',
            box: { x: gate.x, y: foot - height, width: gate.width, height },
            look: '',
            lines: [{ text: caption, size: fonts.note, look: gate.tone, lines: gate.captionLines }],
          },
        ]),
  ];
}

function estimateLabels({ estimate, fonts }: Places): Label[] {
  if (estimate === undefined) return [];
  const { label, word, compact, labelLines, wordSize } = estimate;
  const box = {
    x: estimate.x + ESTIMATE_PAD,
    y: estimate.y,
    width: estimate.width - 2 * ESTIMATE_PAD,
    height: estimate.height - (compact ? 0 : 12),
  };
  const lines: Line[] = [
    { text: label, size: fonts.small, look: compact ? 'plain' : 'plain small-caps', lines: labelLines },
    { text: word, size: wordSize, look: 'mono figure' },
  ];
  return [{ id: 'estimate', box, look: compact ? 'row' : 'start', lines }];
}

function legendLabels({ legend, fonts }: Places): Label[] {
  if (legend === undefined) return [];
  return legend.items.map((item) => ({
    id: `legend ${item.kind}`,
    box: { x: item.x + fonts.small * 1.5, y: legend.y, width: legend.width, height: legend.height },
    look: 'start',
    lines: [{ text: item.label, size: fonts.small, look: 'plain' }],
  }));
}
