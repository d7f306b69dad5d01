/** Characters that mean the same in a Chinese text, one for one, so that offsets stay. Left: what is met; right: what the grammar reads. */

const wide = '０１２３４５６７８９％．，：；（）－／～＋？！﹪﹐︰∶–−〜'
const narrow = '0123456789%.,:;()-/~+?!%,::--~'

const traditional =
  '萬億個幾兩餘約過達於間條項戶畝噸當製級線號歲週會屆華來從對將與現後連續時進開創辦設國縣鄉鎮區關總計數據額實際為淨長減壓縮漲幣' +
  '歐鎊節點團隊廠橋轉體衛醫療養儲業產務農場車輛張東應書貸積筆處臺灣種類環網絡館棟層單銀圓錢廣資財貿觀視輪艦雙園樓頭隻門裏裡顆獲領組試驗標準測評規劃' +
  '擴擺運動報導執獎優選認證協議護專給讓論題結構質勢價賣買費內變較僅超預擬確爭發佈備調歷屬強戰競鐵軌電纜訊機'
const simplified =
  '万亿个几两余约过达于间条项户亩吨当制级线号岁周会届华来从对将与现后连续时进开创办设国县乡镇区关总计数据额实际为净长减压缩涨币' +
  '欧镑节点团队厂桥转体卫医疗养储业产务农场车辆张东应书贷积笔处台湾种类环网络馆栋层单银元钱广资财贸观视轮舰双园楼头只门里里颗获领组试验标准测评规划' +
  '扩摆运动报导执奖优选认证协议护专给让论题结构质势价卖买费内变较仅超预拟确争发布备调历属强战竞铁轨电缆讯机'

/** Reads a character as the grammar does: full-width forms as ASCII, traditional characters of our vocabularies as simplified. */
export const plainForm: ReadonlyMap<string, string> = new Map([
  ...pairs(wide, narrow),
  ...pairs(traditional, simplified),
])

function pairs(from: string, to: string): [string, string][] {
  return Array.from(from, (char, at): [string, string] => [char, to.charAt(at)])
}
