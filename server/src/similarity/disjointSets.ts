/** Which of the numbers from 0 up to a count belong together, by what has been joined so far. */
export class DisjointSets {
  private readonly parents: Int32Array;

  constructor(count: number) {
    this.parents = Int32Array.from({ length: count }, (_, at) => at);
  }

  /** The smallest number that belongs together with this one. */
  find(one: number): number {
    let root = one;
    while (this.parents[root] !== root) root = this.parents[root] ?? root;
    for (let at = one; at !== root;) {
      const next = this.parents[at] ?? root;
      this.parents[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    this.parents[Math.max(first, second)] = Math.min(first, second);
  }
}
