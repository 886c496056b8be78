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
  /** First line of a new draft, in snippet syntax; absent where its first snippet holds the title. */
  readonly title?: string;
  /**
   * Names of the snippets that make up a new draft, in order, and headings between them (`一、总体要求`; they are numbered
   * through). Absent where the sections' names are its headings.
   */
  readonly draft?: readonly string[];
}
