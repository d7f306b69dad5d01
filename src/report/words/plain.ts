/** Words with a character of a number in them: some count nothing, some are numbers written as words. */
import { wordsIn } from './word-list.ts'

/**
 * Words of the language in which 二、十、百、千、万 … count nothing: no numerals, accounted for by this list.
 * 一 needs no list: alone it is a word (一批、统一) unless a unit of shares or times follows.
 */
export const plainWords = wordsIn(
  '十分 十足 十全十美 百姓 老百姓 百货 百科 百度 百折不挠 百舸争流 百尺竿头 百花齐放 百家争鸣 百业 千方百计 千家万户 千军万马 千山万水 千头万绪 千辛万苦 千秋 千古 千载难逢 千禧 千百 万一 万物 万众 万众一心 万事 万象 万象更新 万里 万无一失 万水千山',
  '万家 万家灯火 万马奔腾 亿万 成千上万 成百上千 千千万万 数以万计 数以千计 数以百计 数以亿计 五花八门 四通八达 四面八方 五湖四海 四舍五入 三三两两 三令五申 五彩 五金 四季 四处 四周 八方 九州 两岸 两侧 两端 两翼 两旁 两手 两者 两地 两极 三角 三角洲 三轮车 三明治 三文鱼',
  '二维码 二手 二手车 二手房 二氧化碳 二氧化硫 第三方 六合 半导体 百分点 百分比 百分制 十字路口 双十一',
)

/** Political and administrative shorthand that a counter after the numeral would make look like a count. */
export const setPhrases = wordsIn(
  '三位一体 四位一体 五位一体 四套班子 三张清单 四张清单 两张网 一张网 三条红线 三条控制线 三块地 两条腿 三支一扶 三支队伍 四个意识 四个自信 两个维护 两个确立 两个毫不动摇 四个全面 一国两制 三大攻坚战 三座大山 三项制度 八项规定 三大球 三个一批 一张蓝图 三公经费 三公 四风 六稳 六保 三农 两会 九二共识 二十国集团 两山 两高 三保 四好农村路 三资 双一流 三甲 二甲 三级 二级',
)

/** Places and firms whose names begin like a count. */
export const placeNames = wordsIn(
  '五台 五台山 三台 九台 七台河 五家渠 三门峡 六盘水 六枝 三亚 三明 三水 三河 三沙 三都 四平 四会 四川 五指山 五华 五常 五莲 五大连池 九江 九龙 九寨沟 九华山 十堰 百色 千岛湖 千阳 万宁 万州 万源 万达 万科 万盛 万全 万年 两江新区 两江 两湖 两广 三江 三江源 三峡 三星 三一 一汽 七里 八里 三原 三穗 三元 三坊七巷 三里 三山 二道 六合 四方 四明 九三学社 双流 千山 百丈 万山 万安 万载 万象城 万华 亿纬 千寻',
)

/** A number written as a word without a numeral before a unit. */
export type NumberWord = {
  readonly value: number
  readonly unit: '分数' | '倍'
  readonly comparator?: '>' | '≈'
  readonly change?: 'increase' | 'decrease'
}

/** `减半`, `过半`, `翻番`; 一半 is 0.5, and doubling is 2 倍. */
export const numberWords: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
  ['一半', { value: 0.5, unit: '分数' }],
  ['半数', { value: 0.5, unit: '分数' }],
  ['过半', { value: 0.5, unit: '分数', comparator: '>' }],
  ['超半', { value: 0.5, unit: '分数', comparator: '>' }],
  ['大半', { value: 0.5, unit: '分数', comparator: '>' }],
  ['近半', { value: 0.5, unit: '分数', comparator: '≈' }],
  ['减半', { value: 0.5, unit: '分数', change: 'decrease' }],
  ['折半', { value: 0.5, unit: '分数', change: 'decrease' }],
  ['翻番', { value: 2, unit: '倍', change: 'increase' }],
  ['翻倍', { value: 2, unit: '倍', change: 'increase' }],
])
