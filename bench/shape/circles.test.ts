import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesInCircles } from './circles.ts'
import { shapeOf } from './file.ts'

const shapes = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([file, text]) => shapeOf(file, text))

const withTypes = { countTypes: true }
const values = { countTypes: false }

test('a line of imports is no circle', () => {
  const line = shapes({ 'a.ts': "import './b.ts'", 'b.ts': "import './c.ts'", 'c.ts': '' })
  assert.deepEqual(filesInCircles(line, withTypes), [])
})

test('two ways to one file are no circle', () => {
  const diamond = shapes({
    'a.ts': "import './b.ts'\nimport './c.ts'",
    'b.ts': "import './d.ts'",
    'c.ts': "import './d.ts'",
    'd.ts': '',
  })
  assert.deepEqual(filesInCircles(diamond, withTypes), [])
})

test('a circle names its files and not those that lead into it', () => {
  const circle = shapes({
    'in.ts': "import './x/a.ts'",
    'x/a.ts': "import '../y/b.ts'",
    'y/b.ts': "import './c.ts'",
    'y/c.ts': "import '../x/a.ts'",
  })
  assert.deepEqual(filesInCircles(circle, values).sort(), ['x/a.ts', 'y/b.ts', 'y/c.ts'])
})

test('a circle that types close is one only where types count', () => {
  const circle = shapes({ 'a.ts': "import './b.ts'", 'b.ts': "import type { A } from './a.ts'" })
  assert.deepEqual(filesInCircles(circle, values), [])
  assert.deepEqual(filesInCircles(circle, withTypes).sort(), ['a.ts', 'b.ts'])
})

test('a file that imports itself stands in a circle', () => {
  assert.deepEqual(filesInCircles(shapes({ 'a.ts': "import './a.ts'" }), values), ['a.ts'])
})

test('two circles with a file in common are one', () => {
  const eight = shapes({
    'a.ts': "import './b.ts'",
    'b.ts': "import './a.ts'\nimport './c.ts'",
    'c.ts': "import './b.ts'",
  })
  assert.equal(filesInCircles(eight, values).length, 3)
})
