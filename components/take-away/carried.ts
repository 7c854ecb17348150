/** Text for the clipboard. */
export interface CopiedText {
  readonly plain: string;
  /** The same for whatever takes rich text; null where there is only one form. */
  readonly html: string | null;
}

/** A file to save. */
export interface SavedFile {
  readonly name: string;
  /** MIME type. */
  readonly type: string;
  readonly text: string;
}

/** How something leaves the panel. */
export interface Carriers {
  /** Puts text on the clipboard. Answers false where the browser refuses: then only the reader's own hand can. Call it while a click is being handled. */
  readonly copy: (text: CopiedText) => Promise<boolean>;
  readonly save: (file: SavedFile) => void;
}
