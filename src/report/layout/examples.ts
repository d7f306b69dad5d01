/** A report of a made-up city in a few sentences of our own, in the parts that the tests put together. */

/** Title, session, speaker and address. */
export const head = '政府工作报告\n——2020年1月8日在鹏城市第六届人民代表大会第八次会议上\n鹏城市市长 林 远\n各位代表：\n'
/** Who speaks for whom. */
export const opening = '现在，我代表市人民政府，向大会报告工作，请予审议。\n'
/** Three parts: a review with two sections and an appeal, a plan with one, the government’s own house. */
export const body =
  '一、2019年工作回顾\n去年全市生产总值增长6.7%。\n（一）着力稳增长，经济运行平稳。新登记企业50万家。\n（二）着力惠民生，生活持续改善。新增学位6万个。\n' +
  '各位代表！成绩来之不易。\n二、2020年主要工作\n今年要做好以下工作。\n（一）深化改革。\n出台二十条措施。\n三、加强政府自身建设\n坚持依法行政。\n'
/** The last appeal. */
export const closing = '各位代表！新的征程已经开启。让我们携手前进，为建设美好鹏城而努力奋斗！'
