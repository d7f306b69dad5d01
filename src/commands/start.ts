/** `yinuo start`: opens the city and serves it until it is told to stop. */
import { buildWebIfStale, builtFolder } from '../../web/build.ts'
import { serveCity } from '../app.ts'
import { openUnserved } from '../city-commands.ts'
import { loadDemonstration } from '../demonstration.ts'
import { cityTimeZone } from '../kernel/clock.ts'
import { loadConfig } from '../kernel/config.ts'
import type { Call, Command } from './command.ts'
import { sharedOptions } from './options.ts'
import { toldToStop } from './told-to-stop.ts'

/** The command `start`. */
export const start: Command = {
  name: 'start',
  usage: '[--port PORT] [--host HOST] [--data FOLDER] [--empty]',
  says: { zh: '启动网站', en: 'serves the city’s site' },
  help: {
    zh: '打开城市的数据并提供网站。首次启动会载入演示城市鹏城。按 Ctrl+C 停止：进行中的请求会先完成。',
    en: 'Opens the city’s data and serves its site. The first start loads the demonstration city, Pengcheng.\nCtrl+C stops it: what is in flight ends first.',
  },
  options: {
    port: { value: 'PORT', says: { zh: '端口（默认 8020，0 为任选）', en: 'port (8020; 0 takes any free one)' } },
    host: { value: 'HOST', says: { zh: '监听地址（默认 localhost）', en: 'where to listen (localhost)' } },
    data: sharedOptions.data,
    empty: { says: { zh: '不载入演示城市', en: 'without the demonstration city, now and later' } },
  },
  operands: [0, 0],
  run,
}

async function run(call: Call): Promise<number> {
  const config = loadConfig({ environment: call.environment, options: call.values })
  const city = await openUnserved(config)
  try {
    await loadDemonstration(city, { empty: call.switches.has('empty') })
    await buildWebIfStale(() => call.tell({ zh: '正在构建页面…', en: 'Building the pages …' }))
    const serving = await serveCity(city, builtFolder)
    const database = { zh: city.database.kind === 'embedded' ? '内嵌数据库' : 'PostgreSQL', en: city.database.kind }
    call.say({ zh: '一诺  {url}', en: 'Yinuo  {url}' }, { url: serving.url })
    call.say(
      { zh: '数据  {folder}（{database} {version}）', en: 'Data   {folder} ({database} {version})' },
      { folder: city.folder?.path ?? 'DATABASE_URL', database, version: city.database.version },
    )
    if (config.clock !== undefined)
      call.say(
        { zh: '时钟  城市时间从 {moment} 起', en: 'Clock  the city’s time began at {moment}' },
        { moment: config.clock.toZonedDateTimeISO(cityTimeZone).toPlainDateTime().toString() },
      )
    call.say({ zh: '停止  Ctrl+C', en: 'Stop   Ctrl+C' })
    await toldToStop()
    await serving.stop()
    return 0
  } finally {
    await city.close()
  }
}
