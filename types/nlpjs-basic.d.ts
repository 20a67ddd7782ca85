declare module '@nlpjs/basic' {
  interface Settings {
    readonly languages: readonly string[];
    /** From which score on an intent is told; below it is 'None'. */
    readonly threshold: number;
    /** Whether a model is read from and written to the working folder. */
    readonly autoLoad: boolean;
    readonly autoSave: boolean;
    readonly nlu: { readonly log: boolean };
  }
  class LangEn {
    readonly name: string;
  }
  class Nlp {
    constructor(settings: Settings);
    readonly container: { use(plugin: typeof LangEn): unknown };
    addDocument(locale: string, text: string, intent: string): void;
    train(): Promise<unknown>;
    process(locale: string, text: string): Promise<{ readonly intent: string }>;
  }
}
