/** The package types its presets, not the dictionaries that they are made of. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  // eslint-disable-next-line no-restricted-syntax -- it is how the package exports it.
  export default dictionary;
}
