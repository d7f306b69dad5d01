/** The part of subset-font 2.9 that make.ts calls; the package brings no types. */
declare module 'subset-font' {
  /** A font with only the characters of `text`; the rest of the options as in hb-subset. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2'
      keepFeatures: readonly string[]
      noHinting: boolean
      preserveNameIds: readonly number[]
      dropTables: readonly string[]
    },
  ): Promise<Buffer>
}
