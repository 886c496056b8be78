import { Attachment } from '../text/attachment';
import { columns } from '../text/characters';
import { findByline, isCaption, opensWithDateline, type Byline } from './bylines';
import type { PassageContent } from './report';

/** What a passage's own text says of its role; what stands around it decides the rest. */
export interface LineForm {
  /** Columns, counted up to `mostColumns`. */
  readonly width: number;
  readonly byline: Byline | undefined;
  readonly caption: boolean;
  /** Opens with where a report comes from: 本报讯. */
  readonly dateline: boolean;
  /** Ends with a mark that closes a sentence. */
  readonly closed: boolean;
  /** 各位代表： and the like. */
  readonly salutation: boolean;
  /** Could be a heading that nothing but its shortness sets apart. */
  readonly bare: boolean;
}

/** Columns are counted no further, since every limit on lines is lower. */
const mostColumns = 120;
const longestBareHeading = 40;

const forms = new Attachment<LineForm>();

/** The form of a passage; remembered with its content. */
export function formOf(content: PassageContent): LineForm {
  const known = forms.get(content);
  if (known !== undefined) return known;
  const form = readForm(content);
  forms.set(content, form);
  return form;
}

function readForm(content: PassageContent): LineForm {
  const { text } = content.flow;
  const width = columns(text.slice(0, mostColumns));
  const closed = /[。！？!?…；;.][”’"'）)]*$/.test(text.slice(-8));
  const dateline = opensWithDateline(text);
  if (width > mostColumns / 2)
    return {
      width,
      byline: undefined,
      caption: isCaption(content.raw),
      dateline,
      closed,
      salutation: false,
      bare: false,
    };
  const marked = content.markers[0]?.atHead === true;
  const salutation = /^(?:各位\S{1,12}|同志们|朋友们|女士们|先生们)[：:！!，,]?$/.test(content.raw);
  const byline = marked ? undefined : findByline(content.raw);
  const caption = !marked && isCaption(content.raw);
  const bare =
    !marked &&
    !closed &&
    !salutation &&
    !caption &&
    byline === undefined &&
    width <= longestBareHeading &&
    isBare(content);
  return { width, byline, caption, dateline, closed, salutation, bare };
}

function isBare({ raw, flow: { text } }: PassageContent): boolean {
  if (!/[\u3400-\u9fff]{2}/.test(text) || /^[，。、；：！？]|[，、：,:%]$/.test(text)) return false;
  // 会上，… and 2024年，… open a sentence; the halves of a heading balance each other.
  if (/^[^，]{1,3}，|^\d{4}年，/.test(text)) return false;
  // Numbers set apart by blanks are columns of a table that has lost its lines.
  return !/\d/.test(text) || (raw.match(/[ \t\u3000]+/g) ?? []).length < 2;
}
