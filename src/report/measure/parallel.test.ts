import assert from 'node:assert/strict'
import { test } from 'node:test'
import { membersOf } from './parallel.ts'

const cases: readonly (readonly [list: string, count: number, members: readonly string[] | undefined])[] = [
  ['教育、医疗支出', 2, ['教育支出', '医疗支出']],
  ['城乡居民收入', 2, ['城镇居民收入', '农村居民收入']],
  ['城镇、农村居民人均可支配收入', 2, ['城镇居民人均可支配收入', '农村居民人均可支配收入']],
  ['社会投资、政府投资项目审批时间', 2, ['社会投资项目审批时间', '政府投资项目审批时间']],
  ['集成电路、锂电池出口', 2, ['集成电路出口', '锂电池出口']],
  ['固定资产投资、社会消费品零售总额', 2, ['固定资产投资', '社会消费品零售总额']],
  ['新增就业、新增发放贷款', 2, ['新增就业', '新增发放贷款']],
  ['粮食、油料和蔬菜产量', 3, ['粮食产量', '油料产量', '蔬菜产量']],
  ['黄金、白银、镍产量', 3, ['黄金产量', '白银产量', '镍产量']],
  ['原煤、原油、天然气产量', 3, ['原煤产量', '原油产量', '天然气产量']],
  ['文化及相关产业、旅游及相关产业增加值', 2, ['文化及相关产业增加值', '旅游及相关产业增加值']],
  ['学位', 2, undefined],
  ['教育、医疗支出', 3, undefined],
]

for (const [list, count, members] of cases)
  test(`${list} for ${count} numbers: ${members?.join(' | ') ?? 'no list'}`, () => {
    assert.deepEqual(membersOf(list, count), members)
  })
