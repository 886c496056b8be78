import type { Wording } from './indicators';
import { characterSet, formLikeness, isWithin } from './wordForms';

/** A report of few figures is taken as part of one with sixty: nothing is rare in two sentences. */
const fewest = 60;
/** How far a word's count may move before what was ruled out by it is looked at again. */
const slack = { down: 0.75, up: 1.5 } as const;
/** The same for the number of all claims, which moves all words. */
const slackOfAll = { down: 0.9, up: 1.1 } as const;

/**
 * How rare each naming word is in a document, counted up and down as claims come and go. Besides what a word tells at
 * present it knows what it may tell at the least and at the most: these stay the same over many changes, so that what
 * they rule out need not be looked at again after each.
 */
export class WordRarity {
  private readonly ids = new Map<string, number>();
  /** By id: the word, a set of its characters, and how many claims it names. */
  private readonly words: string[] = [];
  private readonly characters: number[] = [];
  private readonly counts: number[] = [];
  /** By id: between which counts the limits hold, and what it may tell within them, in bits. */
  private readonly lowest: number[] = [];
  private readonly highest: number[] = [];
  readonly leastBits: number[] = [];
  readonly mostBits: number[] = [];
  private readonly touched = new Set<number>();
  private readonly freeIds: number[] = [];
  private total = 0;
  private lowestTotal = 0;
  private highestTotal = -1;

  /** Counts a claim; gives the ids of its naming words in their order. */
  add({ naming }: Wording): readonly number[] {
    this.total += 1;
    const words: number[] = [];
    for (const { word } of naming) {
      const id = this.idOf(word);
      if (!words.includes(id)) this.count(id);
      words.push(id);
    }
    return words;
  }

  /** Takes back what a claim was counted for. */
  remove(words: readonly number[]): void {
    this.total -= 1;
    for (const id of new Set(words)) {
      this.counts[id] = (this.counts[id] ?? 0) - 1;
      this.touched.add(id);
    }
  }

  /** Sets limits anew where counts have left them; gives the words of which that is true, or `all`. */
  settle(): ReadonlySet<number> | 'all' {
    const all = this.total < this.lowestTotal || this.total > this.highestTotal;
    if (all) {
      this.lowestTotal = Math.floor((this.total + fewest) * slackOfAll.down) - fewest;
      this.highestTotal = Math.ceil((this.total + fewest) * slackOfAll.up) - fewest;
    }
    const left = new Set<number>();
    for (const id of this.touched) {
      const count = this.counts[id] ?? 0;
      if (count === 0) this.release(id);
      else if (count < (this.lowest[id] ?? 0) || count > (this.highest[id] ?? 0)) {
        this.lowest[id] = Math.ceil(count * slack.down);
        this.highest[id] = Math.floor(count * slack.up);
        if (!all) this.setLimits(id);
        left.add(id);
      }
    }
    this.touched.clear();
    if (all) for (const id of this.ids.values()) this.setLimits(id);
    return all ? 'all' : left;
  }

  /** How many claims a word names. */
  countOf(id: number): number {
    return this.counts[id] ?? 0;
  }

  /** What a word tells at present, in bits. */
  bitsOf(id: number): number {
    return Math.log2((this.total + fewest) / (this.counts[id] ?? 1));
  }

  /** True where two different words are forms of one, see {@link formLikeness}. */
  areForms(a: number, b: number): boolean {
    const [one, other] = [this.characters[a] ?? 0, this.characters[b] ?? 0];
    // The characters of the shorter one all stand in the longer one.
    if (!isWithin(one, other) && !isWithin(other, one)) return false;
    return formLikeness(this.words[a] ?? '', this.words[b] ?? '') > 0;
  }

  private setLimits(id: number): void {
    this.mostBits[id] = Math.log2((this.highestTotal + fewest) / (this.lowest[id] ?? 1));
    this.leastBits[id] = Math.max(0, Math.log2((this.lowestTotal + fewest) / (this.highest[id] ?? 1)));
  }

  private count(id: number): void {
    const count = (this.counts[id] ?? 0) + 1;
    this.counts[id] = count;
    if (count < (this.lowest[id] ?? 0) || count > (this.highest[id] ?? 0)) this.touched.add(id);
  }

  private idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.freeIds.pop() ?? this.words.length;
    this.ids.set(word, id);
    this.words[id] = word;
    this.characters[id] = characterSet(word);
    this.counts[id] = 0;
    this.lowest[id] = 0;
    this.highest[id] = -1;
    this.leastBits[id] = 0;
    this.mostBits[id] = 0;
    return id;
  }

  private release(id: number): void {
    const word = this.words[id] ?? '';
    if (this.ids.get(word) !== id) return;
    this.ids.delete(word);
    this.freeIds.push(id);
  }
}
