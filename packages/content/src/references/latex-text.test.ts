import { expect, it } from 'vitest'
import { latexText } from './latex-text.ts'

it.each([
  ['plain', 'plain'],
  ["Andr\\'e", 'André'],
  ["Andr{\\'e}", 'André'],
  ["Andr\\'{e}", 'André'],
  ['M{\\"u}ller', 'Müller'],
  ['G\\"odel', 'Gödel'],
  ["{\\'\\i}", 'í'],
  ["\\'{\\i}", 'í'],
  ['\\c{c}', 'ç'],
  ['Fran\\c cois', 'François'],
  ['\\v{S}koda', 'Škoda'],
  ['Erd\\H{o}s', 'Erdős'],
  ['\\r{A}', 'Å'],
  ['\\k{a}', 'ą'],
  ['\\~{n}', 'ñ'],
  ['Stra{\\ss}e', 'Straße'],
  ['S{\\o}ren', 'Søren'],
  ["\\L{}\\'od\\'z", 'Łódź'],
  ['{\\AA}ngstr{\\"o}m', 'Ångström'],
  ['{DNA} and {RNA}', 'DNA and RNA'],
  ['Cost \\& benefit, 5\\%', 'Cost & benefit, 5%'],
  ['pages 1--5', 'pages 1–5'],
  ['one---two', 'one—two'],
  ["``quoted''", '“quoted”'],
  ['\\emph{In vivo} study', 'In vivo study'],
  ['\\textit{E. coli}', 'E. coli'],
  ['$\\geq$ 65', '≥ 65'],
  ['a\n   b', 'a b'],
  ['under\\_score', 'under_score'],
  ['well\\-known', 'wellknown'],
  ['Müller', 'Müller'],
])('reads %s', (source, text) => {
  expect(latexText(source)).toBe(text)
})
