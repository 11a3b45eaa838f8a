// Hold how everything looks. `python -m directory.pictures.painter.looks` writes this file from
// directory/pictures/network/looks.py, which says what each of these means; a test keeps the two equal.

export const HAIR = 0.7;
export const BORDER = 1.0;
export const BOX_MARGIN = 12.0;
export const LEAST_RING = 12.0;
export const DIAMOND = 4.5;
export const LABEL = 12;
export const LABEL_WIDTH = 170.0;
export const HALO = 6.0;
export const HUBS = 12;
export const VEIL = 0.85;
export const RAISED = 1.5;
export const BESIDE_FOCUS = 0.5;

/** @type {Record<string, import("../types.js").Stroke>} */
export const STROKES = {
  "cooperation": {
    "dashes": [],
    "opacity": 0.5,
    "thickness": 1.0,
    "colour": null,
    "dark": null
  },
  "both": {
    "dashes": [],
    "opacity": 0.65,
    "thickness": 1.0,
    "colour": null,
    "dark": null
  },
  "support": {
    "dashes": [
      2,
      4
    ],
    "opacity": 0.55,
    "thickness": 0.75,
    "colour": null,
    "dark": null
  },
  "same_event": {
    "dashes": [
      9,
      6
    ],
    "opacity": 0.35,
    "thickness": 0.75,
    "colour": null,
    "dark": null
  },
  "undated": {
    "dashes": [
      1.5,
      5
    ],
    "opacity": 0.45,
    "thickness": 0.75,
    "colour": null,
    "dark": null
  },
  "ended": {
    "dashes": [
      7,
      6
    ],
    "opacity": 0.75,
    "thickness": 0.9,
    "colour": "#8A6400",
    "dark": "#E3C04B"
  },
  "continuing": {
    "dashes": [],
    "opacity": 0.85,
    "thickness": 1.4,
    "colour": null,
    "dark": null
  },
  "new": {
    "dashes": [],
    "opacity": 0.95,
    "thickness": 1.4,
    "colour": "#A0279B",
    "dark": "#F08CEB"
  }
};

/** @type {Record<string, Record<string, number>>} */
export const STRENGTHS = {
  "map": {
    "placed": 0.6,
    "parked": 0.2
  },
  "municipality": {
    "within": 0.5,
    "away": 0.22,
    "across": 1.3
  }
};

/** @type {Record<string, import("../types.js").Outline>} */
export const OUTLINES = {
  "covered": {
    "opacity": 0.9,
    "width": 1.8,
    "dashes": [],
    "fill": 0.0
  },
  "unit": {
    "opacity": 0.5,
    "width": 0.8,
    "dashes": [
      4,
      3
    ],
    "fill": 0.0
  },
  "country": {
    "opacity": 0.25,
    "width": 0.8,
    "dashes": [],
    "fill": 0.0
  }
};

/** @type {Record<string, number>} */
export const FILLS = {
  "light": 0.16,
  "dark": 0.26
};

/** @type {Record<string, import("../types.js").Outline>} */
export const RINGS = {
  "group": {
    "opacity": 0.8,
    "width": 1.5,
    "dashes": [],
    "fill": 0.1
  },
  "part": {
    "opacity": 0.35,
    "width": 1.0,
    "dashes": [
      4,
      4
    ],
    "fill": 0.03
  }
};

/** @type {import("../types.js").Outline} */
export const BOXES = {
  "opacity": 0.35,
  "width": 1.0,
  "dashes": [
    4,
    4
  ],
  "fill": 0.0
};

/** @type {number[]} */
export const PLACE_SIZES = [
  4,
  20
];
