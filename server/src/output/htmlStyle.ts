/** Style of the review page: the reader's light or dark, and black on white on paper. */
export const htmlStyle = `
:root {
  --ink: #1f2328; --quiet: #59636e; --paper: #fff; --back: #f3f4f6; --line: #d9dee3; --link: #0550ae;
  --error: #c8102e; --error-wash: #ffe1e3; --warning: #9a5b00; --warning-wash: #ffefc7;
  --information: #0a63b0; --information-wash: #dcecfb; --hint: #59636e; --hint-wash: #e9ecef;
  --agreed: #2f8f5b; --bar: #8fb4dc;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e4e7ea; --quiet: #9aa4ae; --paper: #1b1f24; --back: #12151a; --line: #353c45; --link: #7cb7ff;
    --error: #ff8c90; --error-wash: #5a1f26; --warning: #f0b64a; --warning-wash: #4d3a10;
    --information: #7cb7ff; --information-wash: #17395c; --hint: #9aa4ae; --hint-wash: #2c333b;
    --agreed: #5fc08a; --bar: #3f6894;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 4rem; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 72rem; background: var(--back); color: var(--ink);
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
q, .text p, .note, td { unicode-bidi: isolate; }
.findings td:nth-child(5) { min-width: 5.5rem; max-width: 11rem; overflow-wrap: anywhere; }
td small { display: block; white-space: nowrap; color: var(--quiet); font-size: .8rem; }
.findings td:nth-child(4) small { white-space: normal; }
.open { color: var(--quiet); }
.open::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-right: .4em; border: 1px solid; border-radius: .15em; vertical-align: -.05em; }
.dismissed q { font-weight: 400; }
.coverage { margin: 0 0 1rem; }
.coverage svg { display: block; width: 100%; height: .75rem; border-radius: .4rem; }
.coverage ul { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin: .5rem 0 0; padding: 0; list-style: none; font-size: .9rem; }
.coverage li::before { content: ""; display: inline-block; width: .7em; height: .7em; margin-right: .45em; border-radius: 50%; background: currentcolor; }
rect.agreed { fill: var(--agreed); } rect.contradicted { fill: var(--error); } rect.undecided { fill: var(--warning); } rect.unchecked { fill: var(--line); }
.coverage li::before { color: var(--line); }
.coverage li.agreed::before { color: var(--agreed); } .coverage li.contradicted::before { color: var(--error); } .coverage li.undecided::before { color: var(--warning); }
.chart { margin: 1.5rem 0 0; max-width: 46rem; }
.chart figcaption { font-weight: 600; margin-bottom: .4rem; }
.chart svg { display: block; width: 100%; height: auto; }
.chart text { font-size: 14px; dominant-baseline: central; fill: var(--ink); }
.chart .label { text-anchor: end; } .chart .amount { fill: var(--quiet); font-variant-numeric: tabular-nums; }
rect.plain { fill: var(--bar); } rect.doubtful { fill: var(--warning); }
.level { display: inline-block; padding: 0 .55rem; border-radius: .3rem; white-space: nowrap; }
.related { margin: .2rem 0 0; padding-left: 1.1rem; color: var(--quiet); }
tr:target td { background: var(--hint-wash); }
details { margin-top: 1.25rem; }
summary { cursor: pointer; font-weight: 600; }
.text { margin: .8rem 0 0; padding-right: 19rem; font: 17px/1.9 "Songti SC", SimSun, "Noto Serif CJK SC", serif; }
.text::after { content: ""; display: block; clear: both; }
.note {
  float: right; clear: right; width: 17rem; margin: 0 -19rem .6rem 1rem; padding: .15rem .7rem; border-left: 3px solid;
  font: 13px/1.55 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; white-space: normal;
}
.note b { font-variant-numeric: tabular-nums; }
.note.error { border-color: var(--error); } .note.warning { border-color: var(--warning); }
.note.information { border-color: var(--information); } .note.hint { border-color: var(--hint); }
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
@media (max-width: 60rem) { .text { padding-right: 0; } .note { float: none; display: block; width: auto; margin: .3rem 0; } }
@media screen and (max-width: 40rem) {
  body { padding: 1rem .6rem 3rem; } section { padding: 1rem .8rem; }
  .findings thead { display: none; }
  .findings tr { display: grid; grid-template-columns: auto auto 1fr auto; border-bottom: 1px solid var(--line); padding: .5rem 0; }
  .findings td, .findings td:nth-child(n) { border: 0; padding: .15rem .5rem .15rem 0; min-width: 0; max-width: none; width: auto; }
  .findings td:nth-child(3), .findings td:nth-child(4), .findings td:nth-child(5) { grid-column: 1 / -1; }
  .findings td:nth-child(6) { grid-area: 1 / 4; }
}
@media print {
  :root {
    color-scheme: light; --ink: #000; --paper: #fff; --back: #fff; --line: #bbb; --link: #000; --quiet: #444;
    --error: #c8102e; --error-wash: #ffe1e3; --warning: #9a5b00; --warning-wash: #ffefc7; --information: #0a63b0;
    --information-wash: #dcecfb; --hint: #59636e; --hint-wash: #e9ecef; --agreed: #2f8f5b; --bar: #8fb4dc;
  }
  @page { margin: 16mm 14mm; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .text { padding-right: 56mm; font-size: 11pt; }
  .note { float: right; width: 50mm; margin: 0 -56mm 2mm 2mm; padding: 0 2mm; font-size: 8.5pt; }
  .chart, .note { break-inside: avoid; }
  section { border: 0; padding: 0; }
  nav { display: none; }
  thead { display: table-header-group; }
  tr, .text p { break-inside: avoid-page; }
  mark, .level, .counts li { print-color-adjust: exact; }
}
`;
