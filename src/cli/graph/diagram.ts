// A drawing before it has places: boxes and arrows. Written as Mermaid, or laid out and written as SVG.
export interface Box {
  id: string;
  /** Above the name, small: what it is. */
  kind?: string;
  name: string;
  /** Below the name. */
  says?: string;
  /** Below that, each on a line of its own. */
  notes?: string[];
}

export interface Arrow {
  from: string;
  to: string;
  label: string;
  /** Drawn dashed: it keeps the other away. */
  hinders: boolean;
}

export interface Diagram {
  title: string;
  boxes: Box[];
  arrows: Arrow[];
}
