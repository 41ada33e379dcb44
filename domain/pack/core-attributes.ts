import type { Attribute, Pack } from './schema';

type Label = [en: string, hant: string, hans: string];

const label = ([en, hant, hans]: Label) => ({ en, 'zh-Hant': hant, 'zh-Hans': hans });

const attribute = (
  id: string,
  type: Attribute['type'],
  words: Label,
  changes: 'changes over time' | 'fixed' = 'fixed',
): Attribute => ({ id, label: label(words), type, changesOverTime: changes === 'changes over time' });

const option = (id: string, words: Label, under?: string) =>
  under === undefined ? { id, label: label(words) } : { id, label: label(words), under };

/**
 * The attributes that every pack may use without declaring them. A pack adds its own under `attributes`; one with the
 * id of a core attribute replaces it for that pack.
 */
export const coreAttributes: readonly Attribute[] = [
  attribute('release-window', 'interval', ['Release', '發布時間', '发布时间'], 'changes over time'),
  attribute('previous-release-window', 'interval', ['First planned release', '原訂發布時間', '原定发布时间']),
  {
    ...attribute('schedule-status', 'choice', ['Schedule', '進度', '进度'], 'changes over time'),
    options: [
      option('on-schedule', ['On schedule', '按計畫進行', '按计划进行']),
      option('delayed', ['Delayed', '延後', '推迟']),
      option('released', ['Released', '已發布', '已发布']),
      option('cancelled', ['Cancelled', '取消', '取消']),
    ],
  },
  {
    ...attribute('openness', 'choice', ['Open or closed', '開放或封閉', '开放或封闭'], 'changes over time'),
    options: [
      option('open', ['Open', '開放', '开放']),
      option('open-source', ['Open source', '開源', '开源'], 'open'),
      option('open-weight', ['Open weight', '開放權重', '开放权重'], 'open'),
      option('closed', ['Closed', '閉源', '闭源']),
      option('proprietary', ['Proprietary', '專有', '专有'], 'closed'),
      option('internal-only', ['Internal use only', '僅供內部使用', '仅供内部使用'], 'closed'),
      option('hybrid', ['Both open and closed', '開放與封閉並行', '开放与封闭并行']),
    ],
  },
  attribute('developer', 'entities', ['Developed by', '開發者', '开发者']),
  attribute('leader', 'entities', ['Led by', '領導人', '领导人'], 'changes over time'),
  attribute('training-sources', 'entities', ['Trained with', '訓練所用模型', '训练所用模型']),
  {
    ...attribute('training-stage', 'stage', ['Stage', '開發階段', '开发阶段'], 'changes over time'),
    options: [
      option('in-development', ['In development', '開發中', '开发中']),
      option('pre-training', ['In pre-training', '預訓練中', '预训练中']),
      option('pre-trained', ['Pre-training finished', '完成預訓練', '完成预训练']),
      option('post-training', ['In post-training', '後訓練中', '后训练中']),
      option('testing', ['In testing', '測試中', '测试中']),
      option('released', ['Released', '已發布', '已发布']),
    ],
  },
  {
    ...attribute('modality', 'choice', ['Kind of model', '模型類型', '模型类型']),
    options: [
      option('text', ['Text', '文字', '文本']),
      option('visual', ['Visual', '視覺', '视觉']),
      option('image', ['Images', '圖像', '图像'], 'visual'),
      option('video', ['Video', '影片', '视频'], 'visual'),
      option('image-and-video', ['Images and video', '圖像與影片', '图像与视频'], 'visual'),
      option('multimodal', ['Several kinds', '多模態', '多模态']),
    ],
  },
  attribute('focus', 'text', ['Focus', '重點', '重点']),
  attribute('performance', 'text', ['Performance', '效能', '性能'], 'changes over time'),
  attribute('deal', 'money', ['Deal', '交易金額', '交易金额']),
  attribute('capex', 'money', ['Capital spending', '資本支出', '资本支出'], 'changes over time'),
  attribute('layoffs', 'count', ['Layoffs', '裁員', '裁员']),
  attribute('team-size', 'count', ['Team size', '團隊規模', '团队规模'], 'changes over time'),
  attribute('hires', 'count', ['Hires', '招攬人數', '招揽人数']),
  attribute('role', 'text', ['Role', '職務', '职务'], 'changes over time'),
  {
    ...attribute('departure', 'choice', ['Departure', '去留', '去留']),
    options: [
      option('changed-role', ['Changed role', '調整職務', '调整职务']),
      option('left', ['Left the company', '離開公司', '离开公司']),
      option('left-to-found', ['Left to found a company', '離職創業', '离职创业'], 'left'),
      option('quiet-exit', ['“Quiet departure”', '「隱形離職」', '“隐形离职”']),
    ],
  },
  attribute('reorganisation', 'text', ['Reorganisation', '重組', '重组'], 'changes over time'),
  attribute('work-hours', 'count', ['Working hours', '工時', '工时']),
  {
    ...attribute('architecture-reuse', 'choice', ['Reuse of Llama', '沿用 Llama 架構', '沿用 Llama 架构']),
    options: [
      option('partly', ['In part', '部分採用', '部分采用']),
      option('based-on', ['Built on it', '以其為基礎', '以其为基础']),
    ],
  },
  {
    ...attribute(
      'open-source-stance',
      'choice',
      ['Stance on open source', '對開源的立場', '对开源的立场'],
      'changes over time',
    ),
    options: [
      option('for', ['For open source', '支持開源', '支持开源']),
      option('selective', ['Selective', '有選擇地開源', '有选择地开源']),
      option('turning-away', ['Turning to closed models', '轉向閉源', '转向闭源']),
    ],
  },
  attribute('name', 'name', ['Name', '名稱', '名称']),
];

/** The attributes that a pack may use, by id: the core set and its own. */
export const attributesOf = (pack: Pick<Pack, 'attributes'>): ReadonlyMap<string, Attribute> =>
  new Map([...coreAttributes, ...pack.attributes].map((attribute) => [attribute.id, attribute]));
