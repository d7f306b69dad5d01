/** Choices that the city made once and that hold from then on, kept in its database. */
import type { Db, Trx } from './database.ts'

type SettingTables = { kernel_setting: { name: string; value: string } }

/** The value of a choice; undefined when none was made. */
export async function findSetting(db: Db, name: string): Promise<string | undefined> {
  const row = await db
    .withTables<SettingTables>()
    .selectFrom('kernel_setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}

/** The value of a choice that was made, held against others until the transaction ends; undefined when none was made. */
export async function lockSetting(trx: Trx, name: string): Promise<string | undefined> {
  const row = await trx
    .withTables<SettingTables>()
    .selectFrom('kernel_setting')
    .select('value')
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirst()
  return row?.value
}

/** Makes a choice, in place of an earlier one. */
export async function saveSetting(trx: Trx, name: string, value: string): Promise<void> {
  await trx
    .withTables<SettingTables>()
    .insertInto('kernel_setting')
    .values({ name, value })
    .onConflict(conflict => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
