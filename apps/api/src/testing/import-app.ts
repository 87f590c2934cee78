import { workOnImports } from '../modules/imports/index.ts'
import { type AppOptions, buildApp, type TestApp } from './build-app.ts'

/** A server that works on imports, for a district of four units and three columns. */
export async function buildImportApp(options: AppOptions = {}): Promise<TestApp> {
  const app = await buildIdleApp(options)
  await workOnImports(app.deps)
  return app
}

/** The same, where nobody works on imports yet. */
export async function buildIdleApp(options: AppOptions = {}): Promise<TestApp> {
  const app = await buildApp(options)
  await app.deps.db.pool.query(DISTRICT)
  return app
}

/** 农水局 was dissolved on 1 September and its alias with it; 建设局 is an alias of two. */
const DISTRICT = `
  insert into units (code, short_name, full_name, group_name, protocol_order, valid_from, valid_to) values
    ('T01', '东升街道', '东升街道办事处', '镇街', 1, '2021-01-01', null),
    ('D01', '住建局', '区住房和城乡建设局', '区直部门', 2, '2021-01-01', null),
    ('D02', '城管局', '区城市管理局', '区直部门', 3, '2021-01-01', null),
    ('D03', '农水局', '区农业农村和水利局', '区直部门', 4, '2021-01-01', '2021-09-01');
  insert into unit_aliases (unit_id, alias, valid_from, valid_to)
    select id, '东升街办', null::date, '2021-07-01'::date from units where code = 'T01'
    union all select id, '建设局', null, null from units where code in ('D01', 'D02');
  insert into columns (code, name, path, category) values
    ('C1', '动态', '新闻/动态', '动态要闻'), ('C2', '公告', '新闻/公告', '通知公告'), ('C3', '公告', '公开/公告', '通知公告');`
