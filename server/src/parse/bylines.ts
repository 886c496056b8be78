/** What kind of line beside the text it is; `person` and `dateline` can open an article of a compilation. */
export type Byline = 'date' | 'occasion' | 'label' | 'documentNumber' | 'dateline' | 'person' | 'number';

const year = '(?:\\d{4}|[〇○零一二三四五六七八九]{4})年';
const monthAndDay = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日)?';
const han = '[\\u3400-\\u9fff]';
const titles =
  '书记|主任|[省市县区州镇乡旗盟局院厅部处科行校所站司股]长|主席|总理|委员长|秘书长|检察长|调研员|巡视员|会长|组长|队长|' +
  '董事长|总经理|理事长|专员|委员|记者|通讯员';
const labels =
  '单位|来源|稿源|作者|编辑|责任编辑|责编|记者|通讯员|摄影|图片?|文|热线|电话|信箱|邮箱|地址|时间|日期|发布时间|发布日期|' +
  '审核|校对|供稿|撰稿|联系人|抄送|主送|报送|签发人|密级|索引号|浏览次数|点击数|字号';

const forms: readonly (readonly [Byline, RegExp])[] = [
  ['number', /^\d{1,3}$/],
  ['date', new RegExp(`^[（(]?${year}${monthAndDay}[）)]?$`)],
  ['date', /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/],
  [
    'occasion',
    new RegExp(
      `^(?:—+|-{2,})?[ \\u3000]*[（(]?${year}${monthAndDay}.{0,60}(?:会议?|大会)(?:第.{1,4}次会?议?)?(?:上|通过|审议|批准)[）)]?$`,
    ),
  ],
  ['occasion', /^(?:——|--).{0,50}(?:会议?|大会)上(?:的.{0,6}(?:报告|讲话|发言))?$/],
  ['documentNumber', /^\S{1,14}[〔[［（(]\d{4}[〕\]］）)]\s*第?\d+号$/],
  ['dateline', /^(?:新华社|中新社|本报|本台|本网).{0,24}(?:电|讯|报道)$/],
  ['label', new RegExp(`^[（(]?(?:${labels})[ \\u3000]*[：:].{0,80}$`)],
  [
    'label',
    /^[（(](?:作者|记者|通讯员|来源|责任编辑|摄影|供图|讨论稿|征求意见稿|摘要|审议稿|送审稿|草案).{0,60}[）)]$/,
  ],
  [
    'person',
    new RegExp(
      `^[^，。；：,;:]{0,40}(?:${titles})[ \\u3000\\t]+(?:${han}{2,4}|${han}[ \\u3000]+${han}|${han}{1,8}·${han}{1,12})$`,
    ),
  ],
];

/** The longest line that is looked at; what is longer is prose. */
const longest = 120;

/** What byline the line is, or `undefined` for any other text. Expects the line without white space at its ends. */
export function findByline(line: string): Byline | undefined {
  if (line.length > longest) return undefined;
  return forms.find(([, form]) => form.test(line))?.[0];
}

/** True for a body that opens with where a report comes from: `本报讯（记者…）`, `新华社北京3月10日电`. */
export function opensWithDateline(text: string): boolean {
  return /^(?:本报|本台|本网|新华社|中新社|中新网)[^。，]{0,20}(?:讯|电|报道)/.test(text.slice(0, 40));
}

/** True for a line set in brackets on its own, or one that numbers a picture or a table. */
export function isCaption(line: string): boolean {
  if (line.length > longest) return false;
  if (/^(?:附?[图表])[ \u3000]*(?:\d|[一二三四五六七八九十]+[ \u3000：:])[^。]{0,60}$/.test(line)) return true;
  return /^[（(][^（）()。]{2,80}(?:[（(][^（）()]*[）)][^（）()。]*)?[）)]$/.test(line);
}

/** A line that names the unit of the table below it. */
export function isUnitLine(line: string): boolean {
  return line.length <= 40 && /^[（(]?[ \u3000]*(?:计量)?单位[ \u3000]*[：:]/.test(line);
}
