/** The package types its presets, not the dictionaries that they are made of. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
