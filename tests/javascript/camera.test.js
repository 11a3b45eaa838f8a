import assert from "node:assert/strict";
import test from "node:test";
import {
  between,
  boundsOf,
  Camera,
  eased,
  extentOf,
  wholeView,
} from "../../directory/pictures/painter/explore/camera.js";
import { graphOf, pictureOf } from "./graphs.js";

globalThis.cancelAnimationFrame = () => undefined;
globalThis.devicePixelRatio = 1;

const TWO = [
  { id: "a", x: -90, y: 0, size: 10 },
  { id: "b", x: 90, y: 40, size: 10 },
];

function seen(more = {}) {
  const picture = pictureOf(graphOf(TWO, [], more));
  picture.extent = extentOf(picture, picture.at, "ties");
  picture.canvas = { follow() {} };
  return { picture, camera: new Camera(picture) };
}

test("all circles are seen, the frame of a map, or all rings with room for their names", () => {
  const { picture } = seen();
  assert.deepEqual(boundsOf(picture, picture.at, "ties"), [-100, -10, 100, 50]);
  const map = seen({ underlay: { map: { frame: [1, 2, 3, 4] } } }).picture;
  assert.deepEqual(boundsOf(map, map.at, "map"), [1, 2, 3, 4]);
  assert.deepEqual(extentOf(map, map.at, "map"), [-90, 0, 90, 40], "also who is outside of the frame can be reached");
  const grouped = seen({ underlay: { municipality: { rings: [{ x: 0, y: 0, r: 50 }] } } }).picture;
  assert.deepEqual(boundsOf(grouped, grouped.at, "municipality"), [-50, -90, 50, 50]);
});

test("the whole view fits into the stage, leaves room for the years, and makes no suns", () => {
  const { picture } = seen();
  const whole = wholeView(picture, picture.at, "ties");
  assert.deepEqual(whole, { x: 0, y: 20, scale: (400 - 36) / 200 });
  picture.years.isShown = true;
  assert.ok(wholeView(picture, picture.at, "ties").y > 20);
  picture.bare = [0.1, 0.1];
  assert.ok(wholeView(picture, { x: [0, 1], y: [0, 1] }, "ties").scale <= 2);
  picture.stage.clientWidth = 0;
  assert.equal(wholeView(picture, picture.at, "ties"), null);
});

test("what is under the pointer stays there while the camera zooms", () => {
  const { camera } = seen();
  const under = ([x, y]) => [(x - camera.view().left) / camera.scale, (y - camera.view().top) / camera.scale];
  const before = under([230, 160]);
  camera.zoomAt([230, 160], 1.5);
  assert.equal(camera.scale, 1.5);
  for (const [k, along] of under([230, 160]).entries()) assert.ok(Math.abs(along - before[k]) < 1e-9);
});

test("nobody drags everything out of sight, or zooms without end", () => {
  const { camera } = seen();
  camera.drag(-5000, 5000);
  assert.deepEqual([camera.x, camera.y], [100, -10]);
  camera.zoomAt([0, 0], 1e9);
  assert.equal(camera.scale, 10);
  camera.zoomAt([0, 0], 1e-9);
  assert.equal(camera.scale, 0.002);
});

test("a way begins and ends where it should, slowly at both ends", () => {
  const [from, to] = [
    { x: 0, y: 0, scale: 1 },
    { x: 10, y: 20, scale: 4 },
  ];
  assert.deepEqual(between(from, to, 0), from);
  assert.deepEqual(between(from, to, 1), to);
  assert.deepEqual(between(from, to, 0.5), { x: 5, y: 10, scale: 2 });
  assert.deepEqual([eased(0), eased(0.5), eased(1)], [0, 0.5, 1]);
  assert.ok(eased(0.1) < 0.1);
});
