/** Blanks that a PDF or a web page puts between Chinese characters and numbers are no part of the text. */

const beside = '\\u3001-\\u303f\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff65\\u2018-\\u201d'
const afterChinese = new RegExp(`(?<=[${beside}])[ \\u3000]+(?=[${beside}\\w%‰+(-])`, 'g')
const beforeChinese = new RegExp(`(?<=[\\w%‰)])[ \\u3000]+(?=[${beside}])`, 'g')

/** A paragraph without the blanks beside Chinese characters; those between Latin words or numbers become one each. */
export function closeUp(text: string): string {
  if (!/[ \u3000]/.test(text)) return text
  return text
    .replace(afterChinese, '')
    .replace(beforeChinese, '')
    .replace(/[ \u3000]+/g, ' ')
}
