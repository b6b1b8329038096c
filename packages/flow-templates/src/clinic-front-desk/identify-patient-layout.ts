/** Where its nodes stand on the canvas. */
export const identifyPatientLayout = {
  start: [0, 208],
  known: [296, 208],
  stillopen: [592, 360],
  name: [592, 80],
  birth: [888, 176],
  find: [1184, 336],
  checked: [1480, 536],
  notfound: [1480, 176],
  identified: [1776, 600],
  unknown: [1184, 168],
  unreachable: [1480, 368],
  gaveup: [1184, 0],
} as const;
