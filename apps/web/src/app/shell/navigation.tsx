import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  CommentOutlined,
  ControlOutlined,
  CalendarOutlined,
  CheckSquareOutlined,
  DashboardOutlined,
  FieldTimeOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  FolderOpenOutlined,
  HistoryOutlined,
  HomeOutlined,
  MessageOutlined,
  NotificationOutlined,
  OrderedListOutlined,
  ProfileOutlined,
  RadarChartOutlined,
  ReadOutlined,
  ScheduleOutlined,
  SendOutlined,
  SolutionOutlined,
  TeamOutlined,
  StopOutlined,
  ToolOutlined,
  UploadOutlined,
} from '@ant-design/icons'
import type { Me, Role } from '@mingkao/contract'
import type { ReactNode } from 'react'

export interface NavigationEntry {
  readonly to: string
  readonly label: string
  /** For the phone's tab bar, where four characters are too many. */
  readonly shortLabel: string
  readonly icon: ReactNode
  readonly section: '考核' | '数据' | '系统'
  readonly roles: readonly Role[]
}

const READERS = ['staff', 'office', 'leader'] as const satisfies readonly Role[]

const OVERSEERS = ['office', 'leader'] as const satisfies readonly Role[]

/** 逐条自查: staff fill in what the others look after. */
const INSPECTION = { label: '逐条自查', shortLabel: '自查', icon: <ProfileOutlined />, section: '考核' } as const

/** An entry appears with its page, never before. */
const ENTRIES: readonly NavigationEntry[] = [
  {
    to: '/self-check',
    label: '本单位',
    shortLabel: '本单位',
    icon: <HomeOutlined />,
    section: '考核',
    roles: ['staff'],
  },
  {
    to: '/workbench',
    label: '工作台',
    shortLabel: '工作台',
    icon: <ScheduleOutlined />,
    section: '考核',
    roles: ['office'],
  },
  {
    to: '/overview',
    label: '总览',
    shortLabel: '总览',
    icon: <DashboardOutlined />,
    section: '考核',
    roles: ['office', 'leader'],
  },
  {
    to: '/rankings',
    label: '排名',
    shortLabel: '排名',
    icon: <OrderedListOutlined />,
    section: '考核',
    roles: READERS,
  },
  {
    to: '/publications',
    label: '信息发布',
    shortLabel: '信息',
    icon: <FileSearchOutlined />,
    section: '数据',
    roles: READERS,
  },
  { to: '/columns', label: '栏目', shortLabel: '栏目', icon: <ApartmentOutlined />, section: '数据', roles: READERS },
  {
    to: '/patrol',
    label: '栏目巡检',
    shortLabel: '巡检',
    icon: <RadarChartOutlined />,
    section: '数据',
    roles: ['office', 'leader'],
  },
  {
    to: '/accounts',
    label: '政务新媒体',
    shortLabel: '新媒体',
    icon: <MessageOutlined />,
    section: '数据',
    roles: READERS,
  },
  {
    to: '/registrations',
    label: '账号备案',
    shortLabel: '备案',
    icon: <AuditOutlined />,
    section: '数据',
    roles: READERS,
  },
  {
    to: '/check-rounds',
    label: '检查轮次',
    shortLabel: '检查',
    icon: <CheckSquareOutlined />,
    section: '数据',
    roles: ['office', 'leader'],
  },
  {
    to: '/veto-findings',
    label: '单项否决',
    shortLabel: '否决',
    icon: <StopOutlined />,
    section: '数据',
    roles: READERS,
  },
  {
    to: '/interpretations',
    label: '政策解读',
    shortLabel: '解读',
    icon: <ReadOutlined />,
    section: '数据',
    roles: READERS,
  },
  {
    to: '/disclosures',
    label: '主动公开',
    shortLabel: '公开',
    icon: <FolderOpenOutlined />,
    section: '数据',
    roles: READERS,
  },
  { to: '/reports', label: '报送', shortLabel: '报送', icon: <SendOutlined />, section: '数据', roles: READERS },
  { to: '/imports', label: '导入', shortLabel: '导入', icon: <UploadOutlined />, section: '数据', roles: ['office'] },
  // Behind the four that fit the phone's tab bar, which are looked at every day.
  {
    to: '/periods',
    label: '考核周期',
    shortLabel: '周期',
    icon: <FieldTimeOutlined />,
    section: '考核',
    roles: ['office', 'leader'],
  },
  {
    to: '/circulars',
    label: '通报',
    shortLabel: '通报',
    icon: <FileTextOutlined />,
    section: '考核',
    roles: READERS,
  },
  {
    to: '/rectifications',
    label: '整改',
    shortLabel: '整改',
    icon: <AuditOutlined />,
    section: '考核',
    roles: READERS,
  },
  {
    to: '/appeals',
    label: '申诉与免考',
    shortLabel: '申诉',
    icon: <SolutionOutlined />,
    section: '考核',
    roles: READERS,
  },
  { to: '/interviews', label: '约谈', shortLabel: '约谈', icon: <CommentOutlined />, section: '考核', roles: READERS },
  {
    to: '/schemes',
    label: '考核方案',
    shortLabel: '方案',
    icon: <ControlOutlined />,
    section: '考核',
    roles: READERS,
  },
  { ...INSPECTION, to: '/checklists', roles: OVERSEERS },
  { ...INSPECTION, to: '/self-inspection', roles: ['staff'] },
  { to: '/units', label: '单位', shortLabel: '单位', icon: <BankOutlined />, section: '系统', roles: OVERSEERS },
  {
    to: '/calendar',
    label: '工作日历',
    shortLabel: '日历',
    icon: <CalendarOutlined />,
    section: '系统',
    roles: ['office'],
  },
  {
    to: '/users',
    label: '用户',
    shortLabel: '用户',
    icon: <TeamOutlined />,
    section: '系统',
    roles: ['office', 'operator'],
  },
  {
    to: '/audit',
    label: '操作日志',
    shortLabel: '日志',
    icon: <HistoryOutlined />,
    section: '系统',
    roles: ['office', 'staff'],
  },
  {
    to: '/notifications/settings',
    label: '提醒发送',
    shortLabel: '提醒',
    icon: <NotificationOutlined />,
    section: '系统',
    roles: ['office', 'operator'],
  },
]

const SETUP: NavigationEntry = {
  to: '/setup/guide',
  label: '初始设置',
  shortLabel: '设置',
  icon: <ToolOutlined />,
  section: '系统',
  roles: ['office'],
}

/** Whether a page of the menu is for that role; asked by pages that would tell others only half of what they say. */
export function isOpenTo(role: Role, page: string): boolean {
  return ENTRIES.some(({ to, roles }) => to === page && roles.includes(role))
}

/** @param isSetUp whether there is a period yet: until then the office begins with 初始设置 */
export function entriesOf(me: Me, isSetUp: boolean): readonly NavigationEntry[] {
  return (isSetUp ? ENTRIES : [SETUP, ...ENTRIES]).filter((entry) => entry.roles.includes(me.role))
}
