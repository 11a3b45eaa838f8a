// What the painter's modules hand to each other. Columns of a graph have equal lengths; nodes and edges are counted from 0.

export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
export type Picture = import("./explore/picture.js").Picture;
export type Grid = import("./draw/grid.js").Grid;

export type Point = [x: number, y: number];
/** Left, top, right and bottom. */
export type Box = [left: number, top: number, right: number, bottom: number];
export type Places = { x: number[]; y: number[] };

export type Theme = { text: string; background: string; font: string; isDark: boolean };

/** The middle of what the camera sees, and how many pixels a unit of the graph takes. */
export type Sight = { x: number; y: number; scale: number };

/** How units of the graph become pixels of the stage, and of a canvas that is larger by a margin. */
export type View = {
  scale: number;
  width: number;
  height: number;
  left: number;
  top: number;
  margin: number;
  ratio: number;
};

export type Stroke = {
  dashes: number[];
  opacity: number;
  thickness: number;
  colour: string | null;
  dark: string | null;
};
export type Outline = { opacity: number; width: number; dashes: number[]; fill: number };

export type Ring = {
  x: number;
  y: number;
  r: number;
  label: string;
  colour: string | null;
  group: string;
  part: string | null;
};
/** Name, x, y, radius of the disc around it, and how many organisations are there: -1 where nobody looks. */
export type Place = [name: string, x: number, y: number, r: number, count: number];
export type Frame = { label: string; corners: Box };
export type Underlay = { frame?: Box; grow?: number; rings?: Ring[]; places?: Place[]; boxes?: Frame[] };
export type More = {
  moves?: Record<string, [number[], number[]]>;
  underlay?: Record<string, Underlay>;
  parked?: number[];
  spans?: number[][];
};

export type Nodes = {
  id: string[];
  label: string[];
  title: string[];
  group: string[];
  size: number[];
  x: number[];
  y: number[];
};
export type Edges = { from: number[]; to: number[]; width: number[]; family: string[]; title: string[] };

/** Lines that look and lead the same. */
export type Bundle = { style: Stroke; width: number; reach: string; stands: string; members: number[] };

export type GraphPart = { rev: string; nodes: Nodes; edges: Edges; colours: Record<string, string>; more?: More };
export type Graph = GraphPart & {
  more: More;
  edgesOf: number[][];
  index: Map<string, number>;
  bundles: Bundle[];
  order: number[];
};
export type PaintPart = { rev: string; colours: string[]; colour: number[]; size: number[] };
export type Shape = { kind: string; colour: string | null; rings: number[][] };
export type GroundPart = { rev: string; shapes: Shape[] };
export type ShapePath = { kind: string; colour: string | null; path: Path2D };
export type Part = { key: string; part: string; rev: string };

/** What stays when the rest fades; the ends have a ring around them. */
export type Focus = { nodes: Set<number>; edges: Set<number>; ends: number[] };

/** What may be looked at; see focus.js for which comes first. */
export type Wanted = {
  tie?: [string, string] | null;
  among?: string[] | null;
  between?: [string, string] | null;
  depth?: number;
};

export type Texts = Record<string, string>;

/** What the page says about a picture. */
export type Settings = Wanted & {
  key: string;
  revs: Record<string, string>;
  selected: string | null;
  height: number | null;
  label: string;
  texts: Texts;
  has_ties: boolean;
  has_rings: boolean;
  arrange?: string;
  year?: number | null;
  step_name?: string | null;
};

export type Report = (name: string, value: unknown) => void;
