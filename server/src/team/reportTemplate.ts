/** A section that a kind of report must have. */
export interface TemplateSection {
  /** As it is called in messages. */
  readonly name: string;
  /** A heading or an opening sentence that holds one of these words is that section. */
  readonly words: readonly string[];
}

/** Which sections a kind of report must have. */
export interface ReportTemplate {
  readonly name: string;
  readonly sections: readonly TemplateSection[];
}
