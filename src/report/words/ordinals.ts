/** What follows a numeral that counts nothing: orders, grades, anniversaries, marks that are passed. */
import { wordsIn } from './word-list.ts'

/** After any numeral: `十三届`, `三次会议`, `5号线`, `500强`. */
export const ordinalTails = wordsIn(
  '届 次会议 次全会 次全体会议 次党代会 次代表大会 次人大 次常务会议 次人口普查 次集中学习 次全国 大以来 大精神',
  '大报告 大代表 大会议 大和 大、 大常委 大一次 大二次 大三次 大四次 大五次 中全会 中、 号线 号楼 号文 号台风 号院',
  '号泊位 号机组 号桥 号隧道 号路 号公路 号地块 号门 号码头 号航站楼 号文件 等奖 年级 星级 A级 强 线城市 环路 环线',
  '梯队 路公交 级地震 级以上地震 级大风 级响应 级公路 级航道 级台风',
)

/** After Chinese numerals alone: `三级医院`, `二期工程`, `第三批`. */
export const chineseOrdinalTails = wordsIn('级 期 批 类 档 等 星 线 本 号 甲 产 环 审 板')

/** `特区建立40周年`. */
export const anniversaryTails = wordsIn('周年 华诞 年华诞 年庆')

/** Marks that a total passes; they round what is told exactly beside them: `突破千亿元大关`. */
export const markNouns = wordsIn('大关 关口 台阶 行列')
