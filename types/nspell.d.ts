declare module 'nspell' {
  interface Speller {
    correct(word: string): boolean;
  }
  function nspell(affixes: Buffer, words: Buffer): Speller;
  export = nspell;
}
