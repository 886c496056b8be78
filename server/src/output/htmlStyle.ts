/** Style of the review page: the reader's light or dark, and black on white on paper. */
export const htmlStyle = `
:root {
  --ink: #1f2328; --quiet: #59636e; --paper: #fff; --back: #f3f4f6; --line: #d9dee3; --link: #0550ae;
  --error: #c8102e; --error-wash: #ffe1e3; --warning: #9a5b00; --warning-wash: #ffefc7;
  --information: #0a63b0; --information-wash: #dcecfb; --hint: #59636e; --hint-wash: #e9ecef;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e7ea; --quiet: #9aa4ae; --paper: #1b1f24; --back: #12151a; --line: #353c45; --link: #7cb7ff;
    --error: #ff8c90; --error-wash: #5a1f26; --warning: #f0b64a; --warning-wash: #4d3a10;
    --information: #7cb7ff; --information-wash: #17395c; --hint: #9aa4ae; --hint-wash: #2c333b;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 4rem; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem; background: var(--back); color: var(--ink);
  font: 16px/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
h1 { margin: 0; font-size: 1.75rem; line-height: 1.3; }
h2 { margin: 0 0 1rem; font-size: 1.15rem; overflow-wrap: anywhere; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
header > p { margin: .35rem 0 1rem; color: var(--quiet); }
.counts { display: flex; flex-wrap: wrap; gap: .6rem; margin: 0 0 1rem; padding: 0; list-style: none; }
.counts li { padding: .15rem .85rem; border-radius: 1rem; background: var(--hint-wash); }
.counts b { font-variant-numeric: tabular-nums; }
nav ul { margin: 0; padding: 0; list-style: none; }
.count { color: var(--quiet); font-size: .85em; }
section { margin-top: 1.5rem; padding: 1.5rem; border: 1px solid var(--line); border-radius: .6rem; background: var(--paper); }
.problems { border-color: var(--error); }
.problems ul { margin: 0; padding-left: 1.2rem; }
.nothing { margin: 0; color: var(--quiet); }
table { width: 100%; border-collapse: collapse; font-size: .92rem; line-height: 1.55; }
th { color: var(--quiet); font-weight: 600; text-align: left; white-space: nowrap; }
th, td { padding: .45rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
td:first-child, td:last-child, .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.number { text-align: right; }
.findings td:nth-child(3) { min-width: 7rem; max-width: 14rem; overflow-wrap: anywhere; }
.findings td:nth-child(4) { width: 100%; overflow-wrap: anywhere; }
q { quotes: none; font-weight: 600; }
.findings code { display: block; color: var(--quiet); font-size: .8rem; }
.level { display: inline-block; padding: 0 .55rem; border-radius: .3rem; white-space: nowrap; }
.related { margin: .2rem 0 0; padding-left: 1.1rem; color: var(--quiet); }
tr:target td { background: var(--hint-wash); }
details { margin-top: 1.25rem; }
summary { cursor: pointer; font-weight: 600; }
.text { margin: .8rem auto 0; max-width: 46rem; font: 17px/1.9 "Songti SC", SimSun, "Noto Serif CJK SC", serif; }
.text p { margin: 0; min-height: 1em; white-space: pre-wrap; overflow-wrap: anywhere; }
.text p:target { background: var(--hint-wash); }
mark { color: inherit; border-bottom: 2px solid; border-radius: .15rem; padding: .05em 0; }
.ref {
  margin: 0 .1em; padding: 0 .3em; border-radius: .6em; background: var(--ink); color: var(--paper);
  font: 600 .62rem/1.5 system-ui, sans-serif; vertical-align: super; scroll-margin-top: 40vh;
}
.ref:target { outline: 3px solid var(--link); }
.error .level, .counts .error, mark.error { background: var(--error-wash); }
.warning .level, .counts .warning, mark.warning { background: var(--warning-wash); }
.information .level, .counts .information, mark.information { background: var(--information-wash); }
.hint .level, .counts .hint, mark.hint { background: var(--hint-wash); }
.error .level, .counts .error { color: var(--error); }
.warning .level, .counts .warning { color: var(--warning); }
.information .level, .counts .information { color: var(--information); }
mark.error { border-color: var(--error); }
mark.warning { border-color: var(--warning); }
mark.information { border-color: var(--information); }
mark.hint { border-color: var(--hint); }
.wide { overflow-x: auto; }
.figures td { white-space: nowrap; }
.figures td:nth-child(2), .figures td:nth-child(3) { white-space: normal; min-width: 6.5rem; }
@media (max-width: 40rem) { body { padding: 1rem .6rem 3rem; } section { padding: 1rem .8rem; } }
@media print {
  :root { --ink: #000; --paper: #fff; --back: #fff; --line: #bbb; --link: #000; --quiet: #444; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  section { border: 0; padding: 0; }
  nav { display: none; }
  thead { display: table-header-group; }
  tr, .text p { break-inside: avoid-page; }
  mark, .level, .counts li { print-color-adjust: exact; }
}
`;
