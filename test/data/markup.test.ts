import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/data/markup.js'

describe('mark-up as text', () => {
  const cases: [what: string, markup: string, text: string][] = [
    ['paragraphs become lines', '<p>yksi</p><p>kaksi</p>', 'yksi\n\nkaksi'],
    ['breaks become lines', 'yksi<br>kaksi<BR />kolme', 'yksi\nkaksi\nkolme'],
    ['list items become lines', '<ul><li>yksi</li><li>kaksi</li></ul>', 'yksi\n\nkaksi'],
    ['other tags are dropped', '<b>Laavu</b> ja <a href="https://example.fi">sivu</a>', 'Laavu ja sivu'],
    ['a lone < is text', 'alle < 10 henkeä, 3<4', 'alle < 10 henkeä, 3<4'],
    [
      'scripts and styles go with what they hold',
      'a<script>alert("</b>")</script>b<style>p{}</style>c',
      'abc',
    ],
    ['comments go', 'a<!-- <b> -- > -->b', 'ab'],
    ['a tag that never ends takes the rest', 'a<b onclick="', 'a'],
    ['entities are decoded once', '&amp;lt;b&amp;gt; &lt;i&gt;', '&lt;b&gt; <i>'],
    ['letters with marks', '&Auml;&ouml;&aring;&eacute;&Ccedil;&Scaron;', 'ÄöåéÇŠ'],
    ['numbers', '&#228;&#xE4;&#x1F332;', 'ää🌲'],
    ['numbers that are no characters', '&#0;&#xD800;&#1114112;', '\ufffd\ufffd\ufffd'],
    ['names that are none', '&nosuch; &amp &constructor;', '&nosuch; &amp &constructor;'],
    ['spaces and dashes', 'a&nbsp;b&ndash;c&hellip;', 'a\u00a0b–c…'],
  ]
  for (const [what, markup, text] of cases) {
    it(what, () => expect(plainText(markup)).toBe(text))
  }
})
